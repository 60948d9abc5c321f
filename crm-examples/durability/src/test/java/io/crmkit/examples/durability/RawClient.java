package io.crmkit.examples.durability;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * The main class of a process that writes to an embedded file as the library does, without the library: each command
 * raises an item by a step and inserts an event and the command. Arguments: the JDBC address, the journal, the name.
 */
final class RawClient {
    static final int WRITERS = 4;
    private static final int ITEMS = 5;
    private static final int WARM = 25;

    private final FileOutputStream journal;
    // SQLite lets one write at a time, and some of those who wait for it by themselves wait for ever.
    private final Semaphore turns;
    private final CountDownLatch warm = new CountDownLatch(WRITERS);

    private RawClient(String address, FileOutputStream journal) {
        this.journal = journal;
        turns = new Semaphore(address.startsWith("jdbc:sqlite:") ? 1 : WRITERS, true);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        RawClient client = new RawClient(args[0], new FileOutputStream(args[1]));
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            new Thread(() -> client.write(args[0], number, args[2] + "-" + number)).start();
        }
        client.warm.await();
        Victim.work();
    }

    private void write(String address, int writer, String name) {
        try (Connection connection = DriverManager.getConnection(address)) {
            connection.setAutoCommit(false);
            try (PreparedStatement update =
                            connection.prepareStatement("update raw_item set step = step + 1 where id = ?");
                    PreparedStatement event = connection.prepareStatement("insert into raw_event values (?, ?)");
                    PreparedStatement command = connection.prepareStatement("insert into raw_command values (?)")) {
                for (int count = 1; ; count++) {
                    int item = writer * ITEMS + count % ITEMS;
                    String id = name + "-" + count;
                    turns.acquireUninterruptibly();
                    update.setInt(1, item);
                    int unused = update.executeUpdate();
                    event.setString(1, id);
                    event.setInt(2, item);
                    unused = event.executeUpdate();
                    command.setString(1, id);
                    unused = command.executeUpdate();
                    connection.commit();
                    turns.release();
                    synchronized (this) {
                        journal.write((id + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                    if (count == WARM) {
                        warm.countDown();
                    }
                }
            }
        } catch (SQLException | IOException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** Creates the tables and the items. */
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table raw_item (id integer not null primary key, step integer not null)");
            statement.execute("create table raw_event (id varchar(60) not null primary key, item integer not null)");
            statement.execute("create table raw_command (id varchar(60) not null primary key)");
            for (int item = 0; item < WRITERS * ITEMS; item++) {
                statement.execute("insert into raw_item values (" + item + ", 0)");
            }
        }
    }
}
