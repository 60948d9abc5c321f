package io.crmkit.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A database with the tables of the scripts, and a provider on it. */
public final class TestDatabase implements AutoCloseable {
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

    private final HikariDataSource pool;
    private final JdbcSpy spy;
    private final Map<String, String> properties;
    private final EntityManagerFactory factory;
    private final List<String> emptying = new ArrayList<>();

    /**
     * Creates it.
     *
     * @param server where
     * @param properties of the persistence unit
     */
    public TestDatabase(Server server, Map<String, String> properties) {
        this(server, properties, UnaryOperator.identity());
    }

    /**
     * Creates it.
     *
     * @param server where
     * @param properties of the persistence unit
     * @param between puts something between the pool and the driver
     */
    public TestDatabase(Server server, Map<String, String> properties, UnaryOperator<DataSource> between) {
        pool = server.newDatabase(between);
        server.schema().create(pool);
        // What refers goes before what it refers to.
        tables(server.schema()).forEach(table -> emptying.add(0, "delete from " + table));
        Collections.replaceAll(emptying, "delete from crm_series", "delete from crm_series where name <> ''");
        spy = new JdbcSpy(pool);
        this.properties = properties;
        factory = newFactory();
        assertThat(factory.getClass().getName()).startsWith(Provider.current().packages());
    }

    /**
     * {@return one more factory, as another node has, which the caller closes}
     *
     * @param ofTheHost entities that it knows beside the library's
     */
    public EntityManagerFactory newFactory(Class<?>... ofTheHost) {
        return factoryOn(spy.dataSource(), properties, ofTheHost);
    }

    /**
     * {@return a factory on a database with the tables of the scripts, which the caller closes}
     *
     * @param connections to the database
     * @param properties of the persistence unit
     * @param ofTheHost entities that it knows beside the library's
     */
    public static EntityManagerFactory factoryOn(
            DataSource connections, Map<String, String> properties, Class<?>... ofTheHost) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                // The statements that tests make fail are reported by the tests; Hibernate minds what SLF4J is told.
                .property("eclipselink.logging.level", "OFF")
                .property("jakarta.persistence.nonJtaDataSource", connections);
        properties.forEach(configuration::property);
        JpaEntities.classes().forEach(configuration::managedClass);
        List.of(ofTheHost).forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    /** {@return the tables of the scripts, in the order of their foreign keys} */
    public static List<String> tables(JpaSchema schema) {
        List<String> tables = new ArrayList<>();
        for (String script : schema.scripts()) {
            Matcher matcher = TABLE.matcher(read("/" + schema.location() + "/" + script));
            while (matcher.find()) {
                tables.add(matcher.group(1));
            }
        }
        return tables;
    }

    private static String read(String path) {
        try (InputStream in = Objects.requireNonNull(JpaSchema.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the provider's factory} */
    public EntityManagerFactory factory() {
        return factory;
    }

    /** {@return a new entity manager} */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** {@return a store with transactions of its own} */
    public CrmStore owningStore() {
        return JpaStore.owning(factory);
    }

    /** {@return what stands between the provider and the driver} */
    public JdbcSpy spy() {
        return spy;
    }

    /** {@return a connection that nothing stands before} */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** Empties all tables but for the row that guards the series, and forgets what was executed. */
    public void clear() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : emptying) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            commit(connection);
        }
        spy.forget();
        assertThat(connections()).as("connections not given back").isZero();
    }

    /** {@return the number of rows of a table} */
    public long count(String table) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            long count = rows.getLong(1);
            commit(connection);
            return count;
        }
    }

    /** Drops the connections that nobody uses: some may have been killed. */
    public void dropIdleConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** {@return how many connections are in use} */
    public int connections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
