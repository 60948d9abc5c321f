package io.crmkit.examples.ownstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The databases that the store is tested on; each call makes a new one, and tells its address. */
enum Server {
    H2 {
        @Override
        String newAddress() {
            return "jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGRESQL {
        @Override
        String newAddress() {
            String name = newName();
            EmbeddedPostgres server = postgres();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                // Orders texts as people do, so that what the script says of the order of a column is tested.
                statement.execute("create database " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getJdbcUrl("postgres", name);
        }
    };

    private static @Nullable EmbeddedPostgres running;

    abstract String newAddress();

    private static String newName() {
        return "own_" + UUID.randomUUID().toString().replace('-', '_');
    }

    /** Stopped by itself when the JVM ends. */
    private static synchronized EmbeddedPostgres postgres() {
        try {
            EmbeddedPostgres server = running;
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                running = server;
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
