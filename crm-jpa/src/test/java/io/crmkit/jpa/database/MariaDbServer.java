package io.crmkit.jpa.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB as installed on this machine, with a data directory of its own. Its default collation ignores case and accents,
 * as most hosts' does, so that what the script says of the collation of its tables is tested.
 */
final class MariaDbServer extends OwnServer {
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec");

    private static @Nullable MariaDbServer shared;

    private final Path directory = Files.createTempDirectory("crmkit-mariadb");
    private final int port = freePort();
    private final boolean durable;
    private Process process;

    MariaDbServer(boolean durable) throws IOException, SQLException {
        this.durable = durable;
        install();
        process = run();
        await("root", "");
        try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create user " + Server.USER + "@'127.0.0.1' identified by '" + Server.PASSWORD + "'");
            statement.execute("grant all on *.* to " + Server.USER + "@'127.0.0.1'");
        }
    }

    static boolean isInstalled() {
        return find("mariadbd").isPresent() && find("mariadb-install-db").isPresent();
    }

    /** The JDBC address of a new database on the server that all tests of this JVM share. */
    static synchronized String createShared(String name) {
        try {
            MariaDbServer server = shared;
            if (server == null) {
                server = new MariaDbServer(false);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stops MariaDB"));
                shared = server;
            }
            return server.create(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void install() throws IOException {
        List<String> install = new ArrayList<>(List.of(command("mariadb-install-db"), "--no-defaults"));
        install.addAll(user());
        install.addAll(List.of(
                "--datadir=" + directory.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
        Path log = directory.resolve("install.log");
        Process installing = log(install, log).start();
        if (!ends(installing) || installing.exitValue() != 0) {
            throw new IOException("mariadb-install-db failed: " + Files.readString(log));
        }
    }

    private Process run() throws IOException {
        List<String> run = new ArrayList<>(List.of(command("mariadbd"), "--no-defaults"));
        run.addAll(user());
        run.addAll(List.of(
                "--datadir=" + directory.resolve("data"),
                "--socket=" + directory.resolve("socket"),
                "--pid-file=" + directory.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0),
                "--innodb-lock-wait-timeout=20",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_general_ci"));
        return log(run, directory.resolve("server.log")).start();
    }

    /** As root it must be told to run as such; as anybody else it must not. */
    private static List<String> user() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Waits until it answers a user. */
    private void await(String user, String password) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(url("mysql"), user, password).close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException(
                            "mariadbd did not start: " + Files.readString(directory.resolve("server.log")), e);
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    String create(String name) throws SQLException {
        execute("create database " + name);
        return url(name)
                + "?allowMultiQueries=true&sessionVariables=innodb_snapshot_isolation="
                + (Settings.snapshotIsolation() ? "ON" : "OFF");
    }

    @Override
    Connection administrate() throws SQLException {
        return DriverManager.getConnection(url("mysql"), Server.USER, Server.PASSWORD);
    }

    private String url(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name;
    }

    @Override
    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void restart() throws IOException {
        process = run();
        await(Server.USER, Server.PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
        if (!ends(process)) {
            process.destroyForcibly();
        }
        deleteAll(directory);
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProcessBuilder log(List<String> command, Path log) {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
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
