package io.crmkit.examples.durability;

import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.core.Crm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A host's pool, persistence unit and CRM on a database that there is. */
final class Node implements AutoCloseable {
    /** Finished requests stay where they are until a clerk files them. */
    static final CrmSettings SETTINGS =
            CrmSettings.builder().automaticArchive(false).build();

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    // An embedded database dies with its client.
    private static final Map<String, String> SESSIONS = Map.of(
            "PostgreSQL",
            "select count(*) from pg_stat_activity where datname = current_database()",
            "MariaDB",
            "select count(*) from information_schema.processlist where db = database()");

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final CrmStore store;

    /** A node straight on a database. */
    Node(String address) {
        this(address, UnaryOperator.identity());
    }

    /** A node with something between its pool and the driver. */
    Node(String address, UnaryOperator<DataSource> between) {
        pool = Server.connections(address, between);
        factory = TestDatabase.factoryOn(pool, Provider.current().batching());
        store = JpaStore.owning(factory);
    }

    /** A node on a new database, with the tables. */
    static Node withTables(String address, JpaSchema schema) {
        try (HikariDataSource empty = Server.connections(address, UnaryOperator.identity())) {
            schema.create(empty);
        }
        return new Node(address);
    }

    DataSource connections() {
        return pool;
    }

    /** Waits until the server has given up the sessions of all others: what they committed is committed, or never will be. */
    void awaitSolitude() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            String sessions = SESSIONS.get(connection.getMetaData().getDatabaseProductName());
            while (sessions != null && others(statement, sessions) > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the server keeps sessions of clients that are dead");
                }
                Thread.sleep(5);
            }
        }
    }

    private long others(Statement statement, String sessions) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sessions)) {
            rows.next();
            return rows.getLong(1) - pool.getHikariPoolMXBean().getTotalConnections();
        }
    }

    CrmStore store() {
        return store;
    }

    /** A CRM with the ids and the clock that hosts have. */
    Crm crm(CrmListener listener) {
        return Crm.on(store).settings(SETTINGS).listener(listener).build();
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
        pool.close();
    }
}
