package io.crmkit.examples.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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

/**
 * A PostgreSQL of its own with the tables of crm-jpa, and Hibernate on it. The server keeps its defaults but for syncing:
 * a commit waits for no disk, which would hide what is measured here and is the same for both sides.
 */
final class BenchDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    BenchDatabase() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("fsync", "off")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?reWriteBatchedInserts=true");
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
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

    CrmStore store() {
        return JpaStore.owning(factory);
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
        pool.close();
        server.close();
    }
}
