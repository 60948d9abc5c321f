package io.crmkit.jpa.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, which is stopped by itself when the JVM ends. */
final class PostgresServer extends OwnServer {
    private static final String PROCESS_FILE = "postmaster.pid";

    private static @Nullable PostgresServer shared;

    private final Path directory = Files.createTempDirectory("crmkit-postgresql");
    private final boolean durable;
    private EmbeddedPostgres server;

    PostgresServer(boolean durable) throws IOException, SQLException {
        this.durable = durable;
        server = builder().setPort(freePort()).start();
        execute("create role " + Server.USER + " login password '" + Server.PASSWORD + "'");
    }

    /** The JDBC address of a new database on the server that all tests of this JVM share. */
    static synchronized String createShared(String name) {
        try {
            PostgresServer server = shared;
            if (server == null) {
                server = new PostgresServer(false);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stops PostgreSQL"));
                shared = server;
            }
            return server.create(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        String on = durable ? "on" : "off";
        // Against the wish of EmbeddedPostgres, which would have the first off.
        Map<String, String> settings = Map.of("fsync", on, "synchronous_commit", on, "full_page_writes", on);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE);
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /**
     * Creates a database that orders texts as people do, so that what the script says of the order of a column is tested.
     */
    @Override
    String create(String name) throws SQLException {
        execute(
                "create database " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C'",
                "grant all on database " + name + " to " + Server.USER,
                "alter database " + name + " owner to " + Server.USER);
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?reWriteBatchedInserts=true"
                + Provider.current().postgresqlSettings();
    }

    @Override
    Connection administrate() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    ProcessHandle process() throws IOException {
        String id = Files.readAllLines(directory.resolve("data").resolve(PROCESS_FILE))
                .get(0);
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    @Override
    public void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = builder().setPort(port).start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // What is left of it is in the temporary folder.
        }
        deleteAll(directory);
    }
}
