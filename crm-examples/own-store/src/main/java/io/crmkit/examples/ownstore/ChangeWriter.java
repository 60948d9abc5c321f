package io.crmkit.examples.ownstore;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns changes into statements: inserts and updates in the order of foreign keys, removals against it. */
final class ChangeWriter {
    private static final long FIRST_VERSION = 0;

    private final Changes changes;
    private final List<Write> writes = new ArrayList<>();
    private final Map<Subject, Long> versions = new HashMap<>();

    private ChangeWriter(Changes changes) {
        this.changes = changes;
    }

    static Applied apply(Changes changes, Connection connection, Sender sender) throws SQLException {
        ChangeWriter writer = new ChangeWriter(changes);
        writer.addAll();
        writer.send(connection, sender);
        return new Applied(writer.versions);
    }

    private void addAll() {
        List<Table<?, ?, ?>> tables = Tables.of(changes);
        tables.forEach(this::parkKeysThatMove);
        tables.forEach(this::addPuts);
        Collections.reverse(tables);
        tables.forEach(this::addRemovals);
        changes.events().forEach(event -> writes.add(AuditLog.insertion(event)));
        changes.command().ifPresent(command -> writes.add(DoneCommands.insertion(command)));
    }

    private void send(Connection connection, Sender sender) throws SQLException {
        if (writes.isEmpty()) {
            return;
        }
        int[] counts = sender.send(connection, writes);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 && writes.get(i).guarded() != null) {
                throw new ConflictException(writes.get(i).guarded(), null);
            }
        }
    }

    /** Databases check unique keys row by row, so who hands one on within these changes lets go of it first. */
    private <S extends State<I>, I extends Id> void parkKeysThatMove(Table<S, I, ?> table) {
        List<Change<S, I>> ours = changes.of(table.kind());
        for (UniqueKey<S> key : table.kind().uniqueKeys()) {
            Map<String, I> takers = new HashMap<>();
            for (Change<S, I> change : ours) {
                after(change).flatMap(key.value()).ifPresent(value -> takers.put(value, change.id()));
            }
            for (Change<S, I> change : ours) {
                before(change)
                        .flatMap(key.value())
                        .map(takers::get)
                        .filter(taker -> !taker.equals(change.id()))
                        .ifPresent(taker -> writes.add(table.parking(change.id())));
            }
        }
    }

    private <S extends State<I>, I extends Id> void addPuts(Table<S, I, ?> table) {
        // In one order, whoever changes some of the same rows, so that two wait for each other in a row, not in a ring.
        List<Change<S, I>> ours = changes.of(table.kind()).stream()
                .sorted(Comparator.comparing(Change::id))
                .toList();
        for (Change<S, I> change : ours) {
            if (change instanceof Change.Update<S, I> update) {
                long version = update.before().getVersion() + 1;
                writes.add(table.update(update.before(), update.after(), version));
                versions.put(Subject.of(table.kind(), change.id()), version);
            }
        }
        for (Change<S, I> change : ours) {
            if (change instanceof Change.Insert<S, I> insert) {
                writes.add(table.insertion(insert.state(), FIRST_VERSION));
                versions.put(Subject.of(table.kind(), change.id()), FIRST_VERSION);
            }
        }
        writes.addAll(table.detailWrites(ours));
    }

    private <S extends State<I>, I extends Id> void addRemovals(Table<S, I, ?> table) {
        for (Change<S, I> change : changes.of(table.kind())) {
            if (change instanceof Change.Remove<S, I> remove) {
                writes.add(table.removal(remove.before()));
            }
        }
    }

    private static <S extends State<I>, I extends Id> Optional<S> before(Change<S, I> change) {
        if (change instanceof Change.Update<S, I> update) {
            return Optional.of(update.before());
        }
        return change instanceof Change.Remove<S, I> remove ? Optional.of(remove.before()) : Optional.empty();
    }

    private static <S extends State<I>, I extends Id> Optional<S> after(Change<S, I> change) {
        if (change instanceof Change.Update<S, I> update) {
            return Optional.of(update.after());
        }
        return change instanceof Change.Insert<S, I> insert ? Optional.of(insert.state()) : Optional.empty();
    }
}
