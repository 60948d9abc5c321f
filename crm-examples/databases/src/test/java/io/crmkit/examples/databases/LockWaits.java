package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

/** Whether somebody waits in a database for what another one has locked. Asked by one thread. */
final class LockWaits implements BooleanSupplier {
    private final Connection connection;
    private final String query;

    /**
     * Nobody is asked yet.
     *
     * @param connection to the database, used for nothing else
     */
    LockWaits(Server server, Connection connection) {
        this.connection = connection;
        query = query(server);
    }

    private static String query(Server server) {
        return switch (server) {
            case H2 -> "select count(*) from information_schema.sessions where blocker_id is not null";
            case POSTGRESQL ->
                "select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'";
            // What it tells of transactions is as old as who asked last if that was not long ago. So: somebody in the
            // whole server waits, and somebody here has waited long for an answer.
            case MARIADB ->
                "select count(*) from information_schema.processlist p"
                        + " join information_schema.global_status s on s.variable_name = 'Innodb_row_lock_current_waits'"
                        + " where p.db = database() and p.id <> connection_id() and p.command = 'Query'"
                        + " and p.time_ms > 20 and s.variable_value > 0";
        };
    }

    @Override
    public boolean getAsBoolean() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            boolean waits = rows.getInt(1) > 0;
            if (!connection.getAutoCommit()) {
                // Otherwise it would be told what was so when it asked first.
                connection.commit();
            }
            return waits;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
