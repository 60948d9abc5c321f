package io.crmkit.jpa.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server of a test's own, which it may kill and start again on the same files and the same port. */
public abstract class OwnServer implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final int PORT_TRIES = 100;

    OwnServer() {}

    /**
     * {@return a new server that runs}
     *
     * @param kind PostgreSQL or MariaDB
     * @param durable whether what it says is committed survives its death; those that several tests share say it sooner
     */
    public static OwnServer start(Server kind, boolean durable) throws IOException, SQLException {
        return switch (kind) {
            case POSTGRESQL -> new PostgresServer(durable);
            case MARIADB -> {
                assumeTrue(isInstalled(kind), "MariaDB is not installed: no mariadbd on the path");
                yield new MariaDbServer(durable);
            }
            case H2 -> throw new IllegalArgumentException("H2 is no process of its own here");
        };
    }

    /** {@return whether this machine has it: MariaDB may be missing} */
    public static boolean isInstalled(Server kind) {
        return kind != Server.MARIADB || MariaDbServer.isInstalled();
    }

    /** {@return the JDBC address of a new database, empty} */
    public String newAddress() throws SQLException {
        return create("crm_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Ends all its processes with SIGKILL, and returns when there are none. */
    public void kill() throws IOException {
        ProcessHandle first = process();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    /** Starts it again after it was killed; returns when it has recovered and answers. */
    public abstract void restart() throws IOException, SQLException;

    @Override
    public abstract void close();

    /** The process that the others are children of. */
    abstract ProcessHandle process() throws IOException;

    /** A connection of the administrator's. */
    abstract Connection administrate() throws SQLException;

    /** Creates a database. */
    abstract String create(String name) throws SQLException;

    final void execute(String... commands) throws SQLException {
        try (Connection connection = administrate();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /**
     * A port that is free, and remains so while the server is away: systems do not lend those below to clients that
     * connect, as to others' that the system chooses. A client that looks for its dead server might even meet itself.
     */
    static int freePort() throws IOException {
        for (int tried = 0; tried < PORT_TRIES; tried++) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody has it.
            }
        }
        throw new IOException("no port is free");
    }

    static void deleteAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It is in the temporary folder.
        }
    }
}
