package io.crmkit.jpa.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB as installed on this machine, with a data directory of its own. Its default collation ignores case and accents,
 * as most hosts' does, so that what the script says of the collation of its tables is tested.
 */
final class MariaDbServer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec");

    private static @Nullable MariaDbServer running;

    private final Path directory;
    private final int port;
    private final Process process;

    private MariaDbServer(Path directory, int port, Process process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
    }

    static boolean isInstalled() {
        return find("mariadbd").isPresent() && find("mariadb-install-db").isPresent();
    }

    static synchronized String create(String name) {
        try {
            MariaDbServer server = start();
            try (Connection connection = server.administrate();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.url(name)
                    + "?allowMultiQueries=true&sessionVariables=innodb_snapshot_isolation="
                    + (Settings.snapshotIsolation() ? "ON" : "OFF");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static MariaDbServer start() throws IOException, SQLException, InterruptedException {
        MariaDbServer server = running;
        if (server == null) {
            server = launch();
            MariaDbServer launched = server;
            Runtime.getRuntime().addShutdownHook(new Thread(launched::stop, "stops MariaDB"));
            server.createUser();
            running = server;
        }
        return server;
    }

    private static MariaDbServer launch() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("crmkit-mariadb");
        Path data = directory.resolve("data");
        // As root it must be told to run as such; as anybody else it must not.
        List<String> user = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
        List<String> install = new ArrayList<>(List.of(command("mariadb-install-db"), "--no-defaults"));
        install.addAll(user);
        install.addAll(List.of(
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
        Process installing = log(install, directory.resolve("install.log")).start();
        if (!installing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || installing.exitValue() != 0) {
            throw new IOException("mariadb-install-db failed: " + Files.readString(directory.resolve("install.log")));
        }
        int port = freePort();
        List<String> run = new ArrayList<>(List.of(command("mariadbd"), "--no-defaults"));
        run.addAll(user);
        run.addAll(List.of(
                "--datadir=" + data,
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-log-bin",
                // The tests kill no server, so none of them needs what makes commits survive that.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-lock-wait-timeout=20",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci"));
        Process process = log(run, directory.resolve("server.log")).start();
        return new MariaDbServer(directory, port, process);
    }

    private void createUser() throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "");
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "create user " + Server.USER + "@'127.0.0.1' identified by '" + Server.PASSWORD + "'");
                statement.execute("grant all on *.* to " + Server.USER + "@'127.0.0.1'");
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException(
                            "mariadbd did not start: " + Files.readString(directory.resolve("server.log")), e);
                }
                Thread.sleep(100);
            }
        }
    }

    private Connection administrate() throws SQLException {
        return DriverManager.getConnection(url("mysql"), Server.USER, Server.PASSWORD);
    }

    private String url(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name;
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        try {
            deleteAll(directory);
        } catch (IOException e) {
            // It is in the temporary folder.
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static ProcessBuilder log(List<String> command, Path log) {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String command(String name) {
        return find(name).orElseThrow().toString();
    }

    private static Optional<Path> find(String name) {
        Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return Stream.concat(path, PLACES.stream())
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
