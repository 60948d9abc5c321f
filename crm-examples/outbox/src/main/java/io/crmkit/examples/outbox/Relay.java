package io.crmkit.examples.outbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes messages out of the outbox and sends them. Run it on as many nodes as you like: one of them has the turn, the others
 * wait for it, and have it as soon as that one commits or dies.
 *
 * <p>A message is removed after it has arrived. If a relay dies between, the next one sends up to a batch again: consumers
 * leave out what they know by its event id. Those of one record arrive in order, for the turn is one relay's alone.
 */
public final class Relay {
    private final DataSource database;
    private final Broker broker;
    private final int batch;

    /**
     * Makes a relay.
     *
     * @param database the host's database
     * @param broker where messages go
     * @param batch how many messages are sent in a transaction, and may be sent again after a failure; at least 1
     */
    public Relay(DataSource database, Broker broker, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch below 1: " + batch);
        }
        this.database = database;
        this.broker = broker;
        this.batch = batch;
    }

    /**
     * Sends a batch.
     *
     * @return how many messages were sent; if there are fewer than a batch, the outbox was empty for a moment
     * @throws SQLException if the database fails; what was sent is sent again
     * @throws IOException if the broker fails; the same
     */
    public int run() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sent = run(connection);
                connection.commit();
                return sent;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private int run(Connection connection) throws SQLException, IOException {
        try (Statement turn = connection.createStatement()) {
            turn.execute("select id from outbox_turn where id = 1 for update");
        }
        List<Long> sent = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select position, event_id, subject_kind, subject_id, step, happened_at from outbox"
                        + " order by position fetch first ? rows only")) {
            select.setInt(1, batch);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    broker.send(message(rows));
                    sent.add(rows.getLong(1));
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = ?")) {
            for (long position : sent) {
                delete.setLong(1, position);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        return sent.size();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
