package io.crmkit.core.reach;

import io.crmkit.core.Crm;
import io.crmkit.core.handling.Shapes;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A company whose records are all known to the test, which puts them into the store past every rule. */
final class Company {
    static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    // Making one takes longer than drawing a company, and it holds nothing of any CRM.
    private static final Validator VALIDATOR = Shapes.defaultValidator();

    private final InMemoryStore store = new InMemoryStore();
    private final Map<Class<?>, Map<Id, State<?>>> records = new HashMap<>();
    private final List<CrmEvent> events = new ArrayList<>();
    private int ids;

    /** An id that nothing in the company has. */
    UUID id() {
        ids++;
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ids);
    }

    /** Puts a record into the store. */
    <S extends State<I>, I extends Id> S put(Kind<S, I> kind, S state) {
        S stored = store.inUnit(unit ->
                unit.apply(Changes.builder().insert(kind, state).build()).stored(kind, state));
        records.computeIfAbsent(kind.type(), type -> new LinkedHashMap<>()).put(stored.getId(), stored);
        return stored;
    }

    /** Tells of something that was done to a record, whether it is still there or not. */
    void tell(Subject subject, long basis, String step) {
        CrmEvent event = new CrmEvent(
                new EventId(id()),
                NOW,
                Optional.empty(),
                subject,
                basis,
                0,
                step,
                Optional.empty(),
                Optional.empty(),
                Map.of("id", subject.id().toString()));
        store.inUnit(unit -> unit.apply(Changes.builder().append(event).build()));
        events.add(event);
    }

    /** The records of a kind, as they are stored. */
    <S extends State<?>> List<S> all(Class<S> type) {
        return records.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    /** The record of an id, if there is one. */
    <S extends State<I>, I extends Id> Optional<S> find(Class<S> type, I id) {
        return Optional.ofNullable(records.getOrDefault(type, Map.of()).get(id)).map(type::cast);
    }

    /** The record of an id, which must be there. */
    <S extends State<I>, I extends Id> S get(Class<S> type, I id) {
        return find(type, id).orElseThrow();
    }

    /** What is told of a record, oldest first. */
    List<CrmEvent> events(Subject subject) {
        return events.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    /** All that is told. */
    List<CrmEvent> events() {
        return events;
    }

    /** The records of a kind that something is told of, though they are gone. */
    <S extends State<I>, I extends Id> Stream<UUID> gone(Kind<S, I> kind) {
        Map<Id, State<?>> there = records.getOrDefault(kind.type(), Map.of());
        return events.stream()
                .map(CrmEvent::subject)
                .filter(subject -> subject.kind().equals(kind.name()) && !there.containsKey(kind.id(subject.id())))
                .map(Subject::id)
                .distinct();
    }

    /** The store with all of it. */
    CrmStore store() {
        return store;
    }

    /** A CRM on the store, or on one that forwards to it. */
    Crm crm(CrmStore on) {
        return Crm.on(on)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .ids(this::id)
                .validator(VALIDATOR)
                .build();
    }
}
