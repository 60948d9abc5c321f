package io.crmkit.examples.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Kills processes that write to an embedded file past the library, and compares as {@link ClientKills} does. */
final class RawKills {
    /**
     * How long a client may take until it is warm. In files of H2 a killed process may leave a row to a transaction that
     * nobody ends any more; who wants to change it tries for ever.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileDatabase kind;
    private final Path directory;
    private final Random random;
    // Of the database that there is now.
    private final Set<String> inFile = new HashSet<>();
    private int earlier;
    private int acknowledged;
    private final Set<String> lost = new HashSet<>();
    private final Set<String> half = new HashSet<>();
    private int badRounds;
    private int unusable;
    private Path files;

    RawKills(FileDatabase kind, Path directory, long seed) throws IOException, SQLException {
        this.kind = kind;
        this.directory = directory;
        random = new Random(seed);
        files = create();
    }

    private Path create() throws IOException, SQLException {
        Path folder = Files.createTempDirectory(directory, "files");
        try (Connection connection = DriverManager.getConnection(kind.address(folder))) {
            RawClient.prepare(connection);
        }
        shutDown(folder);
        return folder;
    }

    /** One more kill. */
    void round(int round) throws IOException, InterruptedException, SQLException {
        Path journal = directory.resolve("raw-journal-" + round);
        List<String> arguments = List.of(kind.address(files), journal.toString(), "r" + round);
        int before = lost.size() + half.size();
        try {
            Victim.run(RawClient.class, arguments, directory.resolve("raw-errors-" + round), random, PATIENCE);
            String text = Files.readString(journal);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(inFile::add);
            acknowledged = earlier + inFile.size();
            try (Connection connection = DriverManager.getConnection(kind.address(files));
                    Statement statement = connection.createStatement()) {
                compare(statement);
            }
            shutDown(files);
            badRounds += lost.size() + half.size() > before ? 1 : 0;
        } catch (IOException | SQLException e) {
            unusable++;
            badRounds++;
            earlier += inFile.size();
            inFile.clear();
            files = create();
        }
    }

    /** Nothing that keeps the files for this process may outlive the comparison. */
    private void shutDown(Path folder) throws SQLException {
        if (kind == FileDatabase.HSQLDB || kind == FileDatabase.HSQLDB_AT_ONCE) {
            try (Connection connection = DriverManager.getConnection(kind.address(folder));
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
        if (kind == FileDatabase.DERBY) {
            try {
                DriverManager.getConnection("jdbc:derby:" + folder + "/db;shutdown=true")
                        .close();
            } catch (SQLException e) {
                // It says by an exception that it is done.
            }
        }
    }

    private void compare(Statement statement) throws SQLException {
        Map<String, Integer> events = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select id, item from raw_event")) {
            while (rows.next()) {
                events.put(rows.getString(1), rows.getInt(2));
            }
        }
        Set<String> commands = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("select id from raw_command")) {
            while (rows.next()) {
                commands.add(rows.getString(1));
            }
        }
        Map<Integer, Integer> steps = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select id, step from raw_item")) {
            while (rows.next()) {
                steps.put(rows.getInt(1), rows.getInt(2));
            }
        }
        inFile.stream().filter(id -> !commands.contains(id)).forEach(lost::add);
        events.keySet().stream().filter(id -> !commands.contains(id)).forEach(half::add);
        commands.stream().filter(id -> !events.containsKey(id)).forEach(half::add);
        Map<Integer, Integer> told = new HashMap<>();
        events.values().forEach(item -> told.merge(item, 1, Integer::sum));
        steps.forEach((item, step) -> {
            if (!step.equals(told.getOrDefault(item, 0))) {
                half.add("item " + item + " at " + (step - told.getOrDefault(item, 0)));
            }
        });
    }

    int acknowledged() {
        return acknowledged;
    }

    int lost() {
        return lost.size();
    }

    int half() {
        return half.size();
    }

    /** In how many rounds something was lost or half done. */
    int badRounds() {
        return badRounds;
    }

    /** How often the database could not be opened, read or written any more, and another one was begun. */
    int unusable() {
        return unusable;
    }
}
