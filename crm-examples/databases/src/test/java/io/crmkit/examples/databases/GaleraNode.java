package io.crmkit.examples.databases;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One MariaDB server of a Galera cluster on the loopback address. */
final class GaleraNode {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOOPBACK = "127.0.0.1";
    /** Where MariaDB's packages put what is not for everybody's path. */
    private static final String PATH = "PATH=/usr/sbin:/usr/bin:/sbin:/bin";

    private final String name;
    private final Path directory;
    private final String library;
    private final int port = freePort();
    private final int group = freePort();
    private final int transfer = freePort();
    private final int incremental = freePort();
    private @Nullable Process process;

    GaleraNode(String name, Path directory, String library) {
        this.name = name;
        this.directory = directory;
        this.library = library;
    }

    /** Where the others find it. */
    String address() {
        return LOOPBACK + ":" + group;
    }

    String host() {
        return LOOPBACK + ":" + port;
    }

    /** Makes the data directory of the first node; the others get theirs from it. */
    void install() throws IOException, InterruptedException {
        run(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
    }

    /** Starts it, and waits until it has what the others have. */
    void start(List<String> cluster, boolean first) throws IOException, InterruptedException {
        Files.createDirectories(data());
        own();
        List<String> command = new ArrayList<>(List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data(),
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid"),
                "--port=" + port,
                "--bind-address=" + LOOPBACK,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci",
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2",
                // Another node has what one loses.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                "--wsrep-on=ON",
                "--wsrep-provider=" + library,
                "--wsrep-cluster-name=crmkit",
                "--wsrep-cluster-address=gcomm://" + String.join(",", cluster),
                "--wsrep-node-name=" + name,
                "--wsrep-node-address=" + address(),
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=" + LOOPBACK + ":" + transfer,
                "--wsrep-provider-options=base_port=" + group + ";gmcast.listen_addr=tcp://" + address()
                        + ";ist.recv_addr=" + LOOPBACK + ":" + incremental + ";ist.recv_bind=" + LOOPBACK + ":"
                        + incremental + ";gcache.size=32M"));
        if (first) {
            command.add("--wsrep-new-cluster");
        }
        process = builder(command).start();
    }

    /** Waits until it takes commands. */
    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            Process running = process;
            if (running == null || !running.isAlive() || System.nanoTime() > end) {
                throw new IOException(name + " did not start: " + Files.readString(log()));
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() {
        try (Connection connection = administrate();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show status like 'wsrep_ready'")) {
            return row.next() && "ON".equals(row.getString(2));
        } catch (SQLException e) {
            return false;
        }
    }

    Connection administrate() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://" + host() + "/mysql", "root", "");
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            // The parent of the server may be a program that gave up rights, which replaced itself by it: same process.
            running.destroyForcibly();
            running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        own();
        Process running = builder(command).start();
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || running.exitValue() != 0) {
            throw new IOException(command.get(0) + " failed: " + Files.readString(log()));
        }
    }

    /** As root a node cannot receive the data of another: what copies it gives up being root, and may not write. */
    private ProcessBuilder builder(List<String> command) {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        all.addAll(List.of("env", PATH));
        all.addAll(command);
        return new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    private void own() throws IOException, InterruptedException {
        if (isRoot()) {
            new ProcessBuilder("chown", "-R", "nobody:nogroup", directory.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
