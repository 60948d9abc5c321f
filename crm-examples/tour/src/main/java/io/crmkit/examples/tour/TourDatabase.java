package io.crmkit.examples.tour;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with new tables of the CRM, and Hibernate on it. */
final class TourDatabase {
    private static final String PREFIX = "crm_";

    private TourDatabase() {}

    static TourStore open(JpaSchema schema, String address, @Nullable String user, @Nullable String password) {
        HikariDataSource database = connect(address, user, password);
        try {
            refuseFilled(database);
            schema.create(database);
            EntityManagerFactory factory = factory(database);
            return new TourStore(JpaStore.owning(factory), () -> {
                factory.close();
                database.close();
            });
        } catch (RuntimeException | SQLException e) {
            database.close();
            throw e instanceof UnfitStoreException unfit
                    ? unfit
                    : new UnfitStoreException("cannot use the database", e);
        }
    }

    private static HikariDataSource connect(String address, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        // The tour does one thing at a time. The connection is kept, for with the last one H2 forgets what is in
        // memory.
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.setAutoCommit(false);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new UnfitStoreException("cannot connect to the database", e);
        }
    }

    private static void refuseFilled(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
            tables.removeIf(table -> !table.startsWith(PREFIX));
            if (!tables.isEmpty()) {
                throw new UnfitStoreException(
                        "the database has tables of a CRM already, " + tables.get(0)
                                + " among them; the tour begins on an empty one",
                        null);
            }
        }
    }

    private static EntityManagerFactory factory(DataSource database) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .property("hibernate.jdbc.batch_size", "100")
                .property("hibernate.order_inserts", "true")
                .property("hibernate.order_updates", "true");
        JpaEntities.classes().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }
}
