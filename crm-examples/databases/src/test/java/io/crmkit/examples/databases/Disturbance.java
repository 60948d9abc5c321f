package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Others on the same database: some kill connections, and some hold rows for long, in any order. */
final class Disturbance {
    private static final int COMMANDS_PER_KILL = 20;
    private static final int COMMANDS_PER_HOLD = 30;
    private static final int PAUSE = 100;
    private static final int LONG = 1700;

    private final Server server;
    private final TestDatabase database;
    private final Random random;
    private final LongSupplier work;
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger holds = new AtomicInteger();

    /**
     * Nobody is disturbed yet.
     *
     * @param work how many commands were answered by now: they are disturbed as often on a slow machine as on a fast one
     */
    Disturbance(Server server, TestDatabase database, Random random, LongSupplier work) {
        this.server = server;
        this.database = database;
        this.random = random;
        this.work = work;
    }

    /**
     * What every connection of the clients is told: not to wait for a lock for long. The least that MariaDB takes is a second;
     * PostgreSQL looks for deadlocks after one.
     */
    static OnConnect impatience(Server server) {
        return OnConnect.execute(
                server == Server.MARIADB ? "set innodb_lock_wait_timeout = 1" : "set lock_timeout = '1500ms'");
    }

    /** Waits until others have done some work; returns whether to go on then. */
    private boolean awaits(int commands, BooleanSupplier over) throws InterruptedException {
        long enough = work.getAsLong() + commands;
        while (work.getAsLong() < enough && !over.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return !over.getAsBoolean();
    }

    /** How many connections were killed. */
    int kills() {
        return kills.get();
    }

    /** How often rows were held. */
    int holds() {
        return holds.get();
    }

    /** Kills connections until told to end. */
    void kill(BooleanSupplier over) throws InterruptedException {
        while (awaits(COMMANDS_PER_KILL, over)) {
            try (Connection connection = database.connection()) {
                for (String sql : sessions(connection)) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                        kills.incrementAndGet();
                    }
                }
                end(connection);
            } catch (SQLException e) {
                // It was killed itself, or the one it meant had gone.
            }
        }
    }

    /** A statement that kills somebody, if there is anybody. */
    private List<String> sessions(Connection connection) throws SQLException {
        String query = server == Server.MARIADB
                ? "select id from information_schema.processlist where db = database() and id <> connection_id()"
                        + " order by rand() limit 1"
                : "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                        + " order by random() limit 1";
        return number(connection, query)
                .map(session -> server == Server.MARIADB
                        ? "kill connection " + session
                        : "select pg_terminate_backend(" + session + ")")
                .stream()
                .toList();
    }

    private static Optional<Long> number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
        }
    }

    /** Holds two rows, one after the other and at times for longer than anybody waits, until told to end. */
    void hold(BooleanSupplier over) throws InterruptedException {
        while (awaits(COMMANDS_PER_HOLD, over)) {
            try (Connection connection = database.connection()) {
                connection.setAutoCommit(false);
                for (String row : rows(connection)) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("update " + row);
                    }
                    TimeUnit.MILLISECONDS.sleep(PAUSE);
                }
                if (random.nextInt(5) == 0) {
                    TimeUnit.MILLISECONDS.sleep(LONG);
                }
                connection.rollback();
                holds.incrementAndGet();
            } catch (SQLException e) {
                // It was killed, or chosen to end a deadlock.
            }
        }
    }

    /** A chance and the standing of its customer: whoever closes the chance wants both. */
    private List<String> rows(Connection connection) throws SQLException {
        String query = "select id, customer_id from crm_chance where status = 'DEVELOPING' order by "
                + (server == Server.MARIADB ? "rand()" : "random()") + " limit 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                return List.of();
            }
            List<String> updates = new ArrayList<>(List.of(
                    "crm_chance set version = version where id = '" + rows.getString(1) + "'",
                    "crm_customer_standing set version = version where id = '" + rows.getString(2) + "'"));
            Collections.shuffle(updates, random);
            return updates;
        }
    }

    private static void end(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    @Override
    public String toString() {
        return kills + " connections killed, rows held " + holds + " times";
    }
}
