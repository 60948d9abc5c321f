package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.event.History;
import io.crmkit.core.event.Stay;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to read what was done to records, to those that are gone too. */
final class HistoryWays {
    private final Collecting ways;
    private final Company company;

    HistoryWays(Collecting ways) {
        this.ways = ways;
        company = ways.company();
    }

    /** The history of all that has one, of what is gone, and of what never was. */
    void ofRecords() {
        Rights.histories().forEach(this::history);
    }

    private <S extends State<I>, I extends Id> void history(Kind<S, I> kind) {
        Stream<UUID> there =
                company.all(kind.type()).stream().map(record -> record.getId().value());
        Stream.of(there, company.gone(kind), Stream.of(company.id()))
                .flatMap(ids -> ids)
                .forEach(id -> history(kind, id));
    }

    private <S extends State<I>, I extends Id> void history(Kind<S, I> kind, UUID id) {
        Subject subject = new Subject(kind.name(), id);
        ways.read(
                name(History.class, "of", Kind.class, Id.class),
                subject,
                Rights.toRead(kind),
                session -> session.history().of(kind, kind.id(id)),
                sight -> company.events(subject).stream().filter(sight::sees).toList());
        // The records drawn go from no status to none; whose stays are told is what the history tells.
        ways.read(
                name(History.class, "stays", Kind.class, Id.class),
                subject,
                Rights.toRead(kind),
                session -> session.history().stays(kind, kind.id(id)).stream()
                        .map(Stay::status)
                        .toList(),
                sight -> company.events(subject).stream()
                        .filter(sight::sees)
                        .flatMap(event -> event.to().stream())
                        .toList());
    }

    /** All that was done, of one kind and of all kinds, by nobody and by somebody. */
    void lists() {
        for (Kind<?, ?> kind : Rights.histories()) {
            list(
                    kind,
                    EventQuery.builder().addKinds(kind.name()).build(),
                    Set.of(Rights.toRead(kind)),
                    event -> event.subject().kind().equals(kind.name()));
        }
        Set<Permission> any = Rights.histories().stream().map(Rights::toRead).collect(Collectors.toSet());
        list("all", EventQuery.any(), any, event -> true);
        list(
                "step",
                EventQuery.builder().addSteps("EDIT").build(),
                any,
                event -> event.step().equals("EDIT"));
    }

    private void list(Object about, EventQuery query, Set<Permission> oneOf, Predicate<CrmEvent> meets) {
        ways.read(
                name(History.class, "list", EventQuery.class, PageRequest.class),
                about,
                oneOf,
                session -> Collecting.allPages(page -> session.history().list(query, page)).stream()
                        .map(CrmEvent::id)
                        .sorted()
                        .toList(),
                sight -> company.events().stream()
                        .filter(meets.and(sight::sees))
                        .map(CrmEvent::id)
                        .sorted()
                        .toList());
        ways.read(
                name(History.class, "count", EventQuery.class),
                about,
                oneOf,
                session -> session.history().count(query),
                sight ->
                        company.events().stream().filter(meets.and(sight::sees)).count());
    }
}
