package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import java.sql.SQLException;

/** What a driver says that fails. */
enum Fault {
    /** The connection is gone, and nobody knows what became of the call. */
    CONNECTION_LOST {
        @Override
        SQLException on(Server server) {
            return new SQLException("told to fail", "08006");
        }
    },
    /** A lock was waited for too long; the connection and its transaction live on. */
    LOCK_TIME_OUT {
        @Override
        SQLException on(Server server) {
            return switch (server) {
                case H2 -> new SQLException("told to fail", "HYT00", 50200);
                case POSTGRESQL -> new SQLException("told to fail", "55P03");
                case MARIADB -> new SQLException("told to fail", "HY000", 1205);
            };
        }
    };

    /** As the driver of a server says it. */
    abstract SQLException on(Server server);
}
