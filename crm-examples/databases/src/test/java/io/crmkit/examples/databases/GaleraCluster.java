package io.crmkit.examples.databases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.crmkit.jpa.JpaEntities;
import io.crmkit.jpa.JpaSchema;
import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three MariaDB servers that hold the same data, and a store on each. Sessions wait until a node has what was committed on
 * the others before they read.
 */
final class GaleraCluster implements AutoCloseable {
    private static final int NODES = 3;
    // Those who race on two nodes all hold one at once.
    private static final int CONNECTIONS = Arena.THREADS / 2 + 8;
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/galera/libgalera_smm.so"),
            Path.of("/usr/lib64/galera-4/libgalera_smm.so"),
            Path.of("/usr/lib64/galera/libgalera_smm.so"));

    private final Path directory;
    private final List<GaleraNode> nodes = new ArrayList<>();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final List<EntityManagerFactory> factories = new ArrayList<>();

    private GaleraCluster(Path directory) {
        this.directory = directory;
    }

    static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    /** Starts it with the library's tables, empty. */
    static GaleraCluster start() throws IOException, InterruptedException, SQLException {
        Path directory = Files.createTempDirectory(
                "crmkit-galera", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        GaleraCluster cluster = new GaleraCluster(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop, "stops the cluster"));
        cluster.launch();
        return cluster;
    }

    private void launch() throws IOException, InterruptedException, SQLException {
        String library = library().orElseThrow().toString();
        for (int number = 0; number < NODES; number++) {
            Path place = Files.createDirectory(directory.resolve("node" + number));
            nodes.add(new GaleraNode("node" + number, place, library));
        }
        nodes.get(0).install();
        nodes.get(0).start(addresses(), true);
        nodes.get(0).awaitReady();
        try (Connection connection = nodes.get(0).administrate();
                Statement statement = connection.createStatement()) {
            statement.execute("create database crm");
            statement.execute("create user crm@'127.0.0.1' identified by 'crm'");
            statement.execute("grant all on *.* to crm@'127.0.0.1'");
        }
        for (GaleraNode node : nodes.subList(1, NODES)) {
            node.start(addresses(), false);
            node.awaitReady();
        }
        for (int number = 0; number < NODES; number++) {
            pools.add(pool(number));
            factories.add(factory(pools.get(number)));
        }
        JpaSchema.MARIADB.create(pools.get(0));
    }

    private List<String> addresses() {
        return nodes.stream().map(GaleraNode::address).toList();
    }

    /** A pool that goes to one node, and to the next ones while that is away. */
    private HikariDataSource pool(int number) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:mariadb:sequential://"
                + IntStream.range(0, NODES)
                        .mapToObj(next -> nodes.get((number + next) % NODES).host())
                        .collect(Collectors.joining(","))
                + "/crm?sessionVariables=wsrep_sync_wait=1&connectTimeout=2000");
        config.setUsername("crm");
        config.setPassword("crm");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static EntityManagerFactory factory(HikariDataSource pool) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("crm")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .validationMode(ValidationMode.NONE)
                .property("eclipselink.logging.level", "OFF")
                .property("jakarta.persistence.nonJtaDataSource", pool);
        JpaEntities.classes().forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    int size() {
        return NODES;
    }

    /** The store on a node. */
    CrmStore store(int node) {
        return JpaStore.owning(factories.get(node));
    }

    /** Ends a node as a power cut would. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).kill();
    }

    /** Starts a node that was ended, and waits until it has what the others have. */
    void rejoin(int node) throws IOException, InterruptedException {
        nodes.get(node).start(addresses(), false);
        nodes.get(node).awaitReady();
        // Connections that went to another node meanwhile come back.
        pools.get(node).getHikariPoolMXBean().softEvictConnections();
    }

    /** Empties all tables but for the row that guards the series. */
    void clear() throws SQLException {
        List<String> tables = new ArrayList<>(TestDatabase.tables(JpaSchema.MARIADB));
        tables.sort(Comparator.comparing(TestDatabase.tables(JpaSchema.MARIADB)::indexOf)
                .reversed());
        try (Connection connection = pools.get(0).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("delete from " + table + (table.equals("crm_series") ? " where name <> ''" : ""));
            }
        }
    }

    private void stop() {
        try {
            for (GaleraNode node : nodes) {
                node.kill();
            }
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It is in the temporary folder.
        }
    }

    @Override
    public void close() {
        factories.forEach(EntityManagerFactory::close);
        pools.forEach(HikariDataSource::close);
        stop();
    }
}
