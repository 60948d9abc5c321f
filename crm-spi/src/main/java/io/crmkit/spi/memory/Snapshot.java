package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.records.Records;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole content of a store at one moment, immutable. */
record Snapshot(
        Map<Kind<?, ?>, Table<?, ?>> tables,
        PersistentMap<EventKey, CrmEvent> eventsOf,
        PersistentMap<Id, CrmEvent> eventsById,
        PersistentMap<String, CommandRecord> commands)
        implements Records {

    /** A snapshot and what a store answers to the changes that led to it. */
    record Next(Snapshot snapshot, Applied applied) {}

    static Snapshot empty() {
        return new Snapshot(Map.of(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());
    }

    @Override
    @SuppressWarnings("unchecked") // a table is put under the token of its type
    public <S extends State<I>, I extends Id> Table<S, I> of(Kind<S, I> kind) {
        Table<?, ?> table = tables.get(kind);
        return table == null ? Table.empty(kind) : (Table<S, I>) table;
    }

    @Override
    public Stream<CrmEvent> events() {
        return eventsById.values();
    }

    @Override
    public Stream<CrmEvent> eventsAfter(EventId id) {
        return eventsById.valuesFrom(id).filter(event -> !event.id().equals(id));
    }

    @Override
    public Stream<CrmEvent> eventsOf(Subject subject) {
        return eventsOf.valuesFrom(new EventKey(subject, Long.MIN_VALUE, 0))
                .takeWhile(event -> event.subject().equals(subject));
    }

    Next apply(Changes changes) {
        Map<Subject, Long> versions = new HashMap<>();
        Map<Kind<?, ?>, Table<?, ?>> newTables = new HashMap<>(tables);
        Set<Kind<?, ?>> kinds = new LinkedHashSet<>();
        for (Change<?, ?> change : changes.records()) {
            kinds.add(change.kind());
        }
        kinds.forEach(kind -> applyTo(kind, changes, newTables, versions));
        PersistentMap<EventKey, CrmEvent> newEventsOf = eventsOf;
        PersistentMap<Id, CrmEvent> newEventsById = eventsById;
        for (CrmEvent event : changes.events()) {
            EventKey key = new EventKey(event.subject(), event.basis(), event.ordinal());
            if (newEventsOf.get(key) != null) {
                throw new DuplicateException(CrmEvent.UNIQUE_KEY, null);
            }
            if (newEventsById.get(event.id()) != null) {
                throw new DuplicateException("event.id", null);
            }
            newEventsOf = newEventsOf.put(key, event);
            newEventsById = newEventsById.put(event.id(), event);
        }
        PersistentMap<String, CommandRecord> newCommands = commands;
        if (changes.command().isPresent()) {
            CommandRecord command = changes.command().get();
            if (commands.get(command.id().value()) != null) {
                throw new DuplicateException(CommandId.UNIQUE_KEY, null);
            }
            newCommands = commands.put(command.id().value(), command);
        }
        return new Next(new Snapshot(newTables, newEventsOf, newEventsById, newCommands), new Applied(versions));
    }

    private <S extends State<I>, I extends Id> void applyTo(
            Kind<S, I> kind, Changes changes, Map<Kind<?, ?>, Table<?, ?>> newTables, Map<Subject, Long> versions) {
        newTables.put(kind, of(kind).apply(changes.of(kind), versions));
    }

    /** What orders the events of a subject. */
    record EventKey(Subject subject, long basis, int ordinal) implements Comparable<EventKey> {
        private static final Comparator<EventKey> ORDER = Comparator.<EventKey, String>comparing(
                        key -> key.subject.kind())
                .thenComparing(key -> key.subject.id(), Comparator.<UUID>naturalOrder())
                .thenComparingLong(EventKey::basis)
                .thenComparingInt(EventKey::ordinal);

        @Override
        public int compareTo(EventKey other) {
            return ORDER.compare(this, other);
        }
    }
}
