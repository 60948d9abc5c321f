package io.crmkit.core.reach;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Collects the ways to read a company. Each of the methods below stands for the ways that one method can be called. */
final class Collecting {
    // Less than there are rows, so that pages are turned.
    private static final int PAGE = 2;

    private final Company company;
    private final List<Way> ways = new ArrayList<>();

    Collecting(Company company) {
        this.company = company;
    }

    Company company() {
        return company;
    }

    List<Way> ways() {
        return ways;
    }

    /**
     * A list and the number of rows in it, for one query.
     *
     * @param about what the query asks for
     * @param query the query
     * @param meets which rows meet it
     */
    record Criterion<Q, S>(String about, Q query, Predicate<S> meets) {

        /** Adds a criterion for each of some values. */
        static <Q, S, V> void each(
                List<Criterion<Q, S>> criteria,
                List<V> values,
                String about,
                Function<V, Q> query,
                Function<V, Predicate<S>> meets) {
            values.forEach(value ->
                    criteria.add(new Criterion<>(about + " " + value, query.apply(value), meets.apply(value))));
        }
    }

    /** Reads something, whatever it is. */
    void read(
            String method,
            Object about,
            Permission permission,
            Function<CrmSession, Object> actual,
            Function<Sight, Object> expected) {
        read(method, about, Set.of(permission), actual, expected);
    }

    /** Reads something that takes one of some rights, or none at all. */
    void read(
            String method,
            Object about,
            Set<Permission> oneOf,
            Function<CrmSession, Object> actual,
            Function<Sight, Object> expected) {
        ways.add(new Way(method, about.toString(), new TreeSet<>(oneOf), actual, expected));
    }

    /** A record by its id: those there are and one that nothing has, which answers as those do that may not be seen. */
    <S extends State<I>, I extends Id> void byId(
            String method, Kind<S, I> kind, Permission permission, BiFunction<CrmSession, I, Object> get) {
        byId(method, kind, permission, get, state -> state);
    }

    /** Something about a record, by the id of the record. */
    <S extends State<I>, I extends Id> void byId(
            String method,
            Kind<S, I> kind,
            Permission permission,
            BiFunction<CrmSession, I, Object> get,
            Function<S, Object> found) {
        Object notFound = new Refusal.NotFound(kind.name());
        for (S state : company.all(kind.type())) {
            read(
                    method,
                    state.getId(),
                    permission,
                    session -> get.apply(session, state.getId()),
                    sight -> sight.sees(permission, state) ? found.apply(state) : notFound);
        }
        I absent = kind.id(company.id());
        read(method, "absent", permission, session -> get.apply(session, absent), sight -> notFound);
    }

    /** A record by the host's id of it. */
    <S extends State<I>, I extends Id> void byExternalId(
            String method,
            Kind<S, I> kind,
            Permission permission,
            Function<S, Optional<String>> externalId,
            BiFunction<CrmSession, String, Optional<S>> find) {
        for (S state : company.all(kind.type())) {
            String id = externalId.apply(state).orElseThrow();
            read(
                    method,
                    id,
                    permission,
                    session -> find.apply(session, id),
                    sight -> Optional.of(state).filter(row -> sight.sees(permission, row)));
        }
        read(method, "absent", permission, session -> find.apply(session, "absent"), sight -> Optional.empty());
    }

    /** What belongs to a record and is seen as the record is. */
    <S extends State<I>, I extends Id, P extends State<?>> void partsOf(
            String method,
            Kind<S, I> kind,
            Permission permission,
            Class<P> parts,
            Function<P, I> belongsTo,
            BiFunction<CrmSession, I, List<P>> list) {
        Stream<I> ids =
                Stream.concat(company.all(kind.type()).stream().map(State::getId), Stream.of(kind.id(company.id())));
        ids.forEach(id -> read(
                method,
                id,
                permission,
                session -> sorted(list.apply(session, id)),
                sight -> sorted(sight.seen(permission, parts).stream()
                        .filter(part -> belongsTo.apply(part).equals(id))
                        .toList())));
    }

    /** Lists, by all their pages. */
    <S extends State<?>, Q> void list(
            String method, Class<S> type, Permission permission, List<Criterion<Q, S>> criteria, Pages<Q, S> pages) {
        for (Criterion<Q, S> criterion : criteria) {
            read(
                    method,
                    criterion.about(),
                    permission,
                    session -> sorted(allPages(page -> pages.list(session, criterion.query(), page))),
                    sight -> sorted(rows(sight, type, permission, criterion)));
        }
    }

    /** Numbers of rows. */
    <S extends State<?>, Q> void count(
            String method,
            Class<S> type,
            Permission permission,
            List<Criterion<Q, S>> criteria,
            BiFunction<CrmSession, Q, Long> count) {
        for (Criterion<Q, S> criterion : criteria) {
            read(method, criterion.about(), permission, session -> count.apply(session, criterion.query()), sight ->
                    (long) rows(sight, type, permission, criterion).size());
        }
    }

    /** Reads a page of a list. */
    interface Pages<Q, S> {
        Page<S> list(CrmSession session, Q query, PageRequest page);
    }

    private static <S extends State<?>, Q> List<S> rows(
            Sight sight, Class<S> type, Permission permission, Criterion<Q, S> criterion) {
        return sight.seen(permission, type).stream().filter(criterion.meets()).toList();
    }

    /** The rows of all pages, which are small. */
    static <S> List<S> allPages(Function<PageRequest, Page<S>> pages) {
        List<S> rows = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<S> page = pages.apply(request);
            rows.addAll(page.items());
            next = page.next().map(request::after);
        }
        return rows;
    }

    /** Rows in one order, so that lists compare; one that comes twice stays twice. */
    static <S extends State<?>> List<S> sorted(Collection<S> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.getId().value().toString()))
                .toList();
    }
}
