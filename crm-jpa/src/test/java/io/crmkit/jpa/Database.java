package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** An H2 in memory with the tables of the script, and Hibernate on it. */
final class Database implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "crm_plan_item",
            "crm_chance",
            "crm_activity",
            "crm_stock_item",
            "crm_product",
            "crm_contact",
            "crm_customer_standing",
            "crm_customer",
            "crm_dictionary_entry",
            "crm_user_role",
            "crm_user",
            "crm_role",
            "crm_event",
            "crm_command");

    private final JdbcConnectionPool pool;
    private final JdbcSpy spy;
    private final EntityManagerFactory factory;

    Database() {
        this(Map.of());
    }

    Database(Map<String, String> properties) {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        pool.setMaxConnections(20);
        JpaSchema.H2.create(pool);
        spy = new JdbcSpy(pool);
        PersistenceConfiguration configuration = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", spy.dataSource());
        properties.forEach(configuration::property);
        JpaEntities.classes().forEach(configuration::managedClass);
        factory = configuration.createEntityManagerFactory();
        assertThat(factory.getClass().getName()).startsWith("org.hibernate.");
    }

    EntityManagerFactory factory() {
        return factory;
    }

    EntityManager entityManager() {
        return factory.createEntityManager();
    }

    CrmStore owningStore() {
        return JpaStore.owning(factory);
    }

    JdbcSpy spy() {
        return spy;
    }

    /** How many connections are in use. */
    int connections() {
        return pool.getActiveConnections();
    }

    /** Empties all tables but for the row that guards the series. */
    void clear() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("delete from " + table);
            }
            statement.execute("delete from crm_series where name <> ''");
        }
        assertThat(connections()).as("connections not given back").isZero();
    }

    long count(String table) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.dispose();
    }
}
