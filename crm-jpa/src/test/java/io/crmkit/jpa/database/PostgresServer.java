package io.crmkit.jpa.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, which is stopped by itself when the JVM ends. */
final class PostgresServer {
    private static @Nullable EmbeddedPostgres running;

    private PostgresServer() {}

    /**
     * Creates a database that orders texts as people do, so that what the script says of the order of a column is tested.
     */
    static synchronized String create(String name) {
        try {
            EmbeddedPostgres server = start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C'");
                statement.execute("grant all on database " + name + " to " + Server.USER);
                statement.execute("alter database " + name + " owner to " + Server.USER);
            }
            return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?reWriteBatchedInserts=true"
                    + Provider.current().postgresqlSettings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() throws IOException, SQLException {
        EmbeddedPostgres server = running;
        if (server == null) {
            // The tests kill no server, so none of them needs what makes commits survive that.
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + Server.USER + " login password '" + Server.PASSWORD + "'");
            }
            running = server;
        }
        return server;
    }
}
