package io.crmkit.examples.durability;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.State;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What clerks meant to do, tried and were told is done, in a file that only grows. A line is handed to the operating
 * system before the next step is taken, so it outlives the process.
 */
final class Journal implements AutoCloseable {
    private static final String MOVES = "moves";
    private static final String TRIES = "tries";
    private static final String DONE = "done";
    private static final String READY = "ready";

    private final FileOutputStream file;

    Journal(Path path) throws IOException {
        file = new FileOutputStream(path.toFile(), true);
    }

    /** A command is going to change a stock. */
    void moves(String command, String product, BigDecimal change) {
        write(MOVES, command, product, change.toPlainString());
    }

    /** A command is about to be committed with these events. */
    void tries(String command, List<CrmEvent> events) {
        List<String> line = new ArrayList<>(List.of(TRIES, command));
        for (CrmEvent event : events) {
            line.add(String.join(
                    "/",
                    event.subject().kind(),
                    event.subject().id().toString(),
                    event.id().value().toString()));
        }
        write(line.toArray(String[]::new));
    }

    /** A command has returned. */
    void done(String command, Object answer) {
        if (answer instanceof State<?> state) {
            Subject record = Records.subject(state);
            write(DONE, command, record.kind(), record.id().toString(), Long.toString(state.getVersion()));
        } else {
            write(DONE, command);
        }
    }

    /** All clerks are at work; what is said to be done from now on was not needed to get there. */
    void ready() {
        write(READY);
    }

    private synchronized void write(String... line) {
        try {
            file.write((String.join(" ", line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The commands of a journal, in the order in which they were begun. */
    static List<Deed> read(Path path) throws IOException {
        String all = Files.readString(path);
        Map<String, Deed> deeds = new LinkedHashMap<>();
        boolean ready = false;
        // What was cut off is no line.
        for (String text : all.substring(0, all.lastIndexOf('\n') + 1).lines().toList()) {
            String[] line = text.split(" ", -1);
            if (line[0].equals(READY)) {
                ready = true;
            } else {
                deeds.computeIfAbsent(line[1], Deed::new).take(line, ready);
            }
        }
        return List.copyOf(deeds.values());
    }

    private static Told told(String text) {
        String[] parts = text.split("/", -1);
        return new Told(subject(parts[0], parts[1]), UUID.fromString(parts[2]));
    }

    private static Subject subject(String kind, String id) {
        return new Subject(kind, UUID.fromString(id));
    }

    /** A command: what it was tried with, and whether it was said to be done. */
    static final class Deed {
        final String id;
        final List<List<Told>> attempts = new ArrayList<>();
        Optional<Movement> movement = Optional.empty();
        boolean isDone;
        /** Whether it was done once all clerks were at work. */
        boolean isDoneAtWork;

        Optional<Version> version = Optional.empty();

        private Deed(String id) {
            this.id = id;
        }

        private void take(String[] line, boolean ready) {
            switch (line[0]) {
                case MOVES -> movement = Optional.of(new Movement(line[2], new BigDecimal(line[3])));
                case TRIES ->
                    attempts.add(Arrays.stream(line).skip(2).map(Journal::told).toList());
                case DONE -> {
                    isDone = true;
                    isDoneAtWork = ready;
                    if (line.length > 2) {
                        version = Optional.of(new Version(subject(line[2], line[3]), Long.parseLong(line[4])));
                    }
                }
                default -> throw new IllegalArgumentException(line[0]);
            }
        }
    }

    /** An event that a command wanted to append. */
    record Told(Subject subject, UUID event) {}

    /** The version that a command answered with. */
    record Version(Subject record, long number) {}

    /** By how much a command changes the stock of a product. */
    record Movement(String product, BigDecimal change) {}
}
