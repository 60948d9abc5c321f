package io.crmkit.examples.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A relay in a JVM of its own: address of the database, port of the broker, and perhaps "careless". Once its input ends, it
 * sends what it has taken, and ends.
 */
final class RelayNode {
    static final int BATCH = 20;

    private RelayNode() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread listening = new Thread(() -> {
            awaitEnd(System.in);
            over.set(true);
        });
        listening.setDaemon(true);
        listening.start();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser("crm");
        database.setPassword("crm");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            Broker broker = message -> {
                out.println(message.eventId() + " " + message.subjectId());
                if (in.readLine() == null) {
                    throw new IOException("the broker is gone");
                }
            };
            Relay relay = new Relay(database, broker, BATCH);
            boolean careless = args.length > 2;
            while (!over.get()) {
                if ((careless ? careless(database, broker) : relay.run()) < BATCH) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
        }
    }

    private static void awaitEnd(InputStream input) {
        try {
            long unused = input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // That is an end as well.
        }
    }

    /** Removes a batch before it sends it: a control. */
    private static int careless(DataSource database, Broker broker) throws SQLException, IOException {
        int sent = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("delete from outbox where position in (select position from outbox"
                                + " order by position limit " + BATCH + ") returning event_id, subject_id")) {
            while (rows.next()) {
                broker.send(new Message(
                        rows.getObject(1, UUID.class), "", rows.getObject(2, UUID.class), "", Instant.EPOCH));
                sent++;
            }
        }
        return sent;
    }
}
