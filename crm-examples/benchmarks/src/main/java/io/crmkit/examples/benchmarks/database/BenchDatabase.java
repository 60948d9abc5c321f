package io.crmkit.examples.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.examples.ownstore.OwnSchema;
import io.crmkit.examples.ownstore.OwnStore;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;

/**
 * A PostgreSQL of its own with the tables of crm-jpa, and Hibernate on it. The server keeps its defaults but for syncing:
 * a commit waits for no disk, which would hide what is measured here and is the same for both sides.
 */
final class BenchDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final HikariDataSource ownPool;
    private final EntityManagerFactory factory;

    BenchDatabase() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .start();
        pool = pool(false);
        // Jdbi begins transactions by telling connections not to commit by themselves.
        ownPool = pool(true);
        JpaSchema.POSTGRESQL.create(pool);
        PersistenceConfiguration configuration = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.connection.provider_disables_autocommit", "true")
                .property("hibernate.jdbc.batch_size", "1000")
                .property("hibernate.order_inserts", "true")
                .property("hibernate.order_updates", "true");
        JpaEntities.classes().forEach(configuration::managedClass);
        factory = configuration.createEntityManagerFactory();
    }

    private HikariDataSource pool(boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?reWriteBatchedInserts=true");
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }

    CrmStore store() {
        return JpaStore.owning(factory);
    }

    /** The store of the example, with its tables. */
    CrmStore ownStore() {
        Jdbi jdbi = Jdbi.create(ownPool);
        OwnSchema.create(jdbi);
        return new OwnStore(jdbi);
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Runs statements, each in a transaction of its own. */
    void run(String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
                connection.commit();
            }
        }
    }

    /** Tells the planner what there is. */
    void analyze() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            connection.setAutoCommit(false);
        }
    }

    @Override
    public void close() throws IOException {
        factory.close();
        ownPool.close();
        pool.close();
        server.close();
    }
}
