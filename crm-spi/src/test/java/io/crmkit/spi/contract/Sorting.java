package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Sort;
import io.crmkit.spi.value.SortedQuery;
import io.crmkit.spi.value.State;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A list, tried in every order that it can have, both ways round.
 *
 * @param <E> its orders
 * @param <S> its rows
 * @param <Q> its queries
 */
final class Sorting<E extends Enum<E> & Sort<S>, S extends State<?>, Q extends SortedQuery<S>> {
    private final Part part;
    private final E[] sorts;
    private final Asking<E, Q> asking;
    private final Listing<Q, S> listing;

    Sorting(Part part, E[] sorts, Asking<E, Q> asking, Listing<Q, S> listing) {
        this.part = part;
        this.sorts = sorts;
        this.asking = asking;
        this.listing = listing;
    }

    /** Makes a query for an order. */
    interface Asking<E, Q> {
        Q ask(E sort, boolean descending);
    }

    /** Asks for a page. */
    interface Listing<Q, S> {
        Page<S> list(Unit unit, Q query, PageRequest page, AccessScope scope);
    }

    /** Asserts that the list has just these rows in every order, in pages of any size. */
    void assertSorted(List<S> rows, AccessScope scope) {
        forEach(rows, (query, expected) -> Pages.assertListed(expected, query, page -> list(query, page, scope)));
    }

    /** Asserts that from every row the order turned round leads back over the rows before it. */
    void assertTurnsRound(List<S> rows) {
        for (E sort : sorts) {
            List<S> there = sorted(rows, asking.ask(sort, false));
            List<S> back = sorted(rows, asking.ask(sort, true));
            for (int at = 0; at < there.size(); at++) {
                PageRequest page = Pages.ALL.after(sort.cursor(there.get(at)));
                assertThat(list(asking.ask(sort, true), page, Part.ALL).items())
                        .as("back from row %s by %s", at, sort)
                        .isEqualTo(back.subList(back.size() - at, back.size()));
            }
        }
    }

    /** Asserts that a page goes on where the one before ended, though the row that it ended with has gone. */
    void assertGoesOnWithout(S gone, List<S> rest) {
        assertThat(rest).doesNotContain(gone);
        for (E sort : sorts) {
            for (boolean descending : new boolean[] {false, true}) {
                Q query = asking.ask(sort, descending);
                Cursor end = sort.cursor(gone);
                List<S> expected = sorted(rest, query).stream()
                        .filter(row -> query.cursorOrder().compare(sort.cursor(row), end) > 0)
                        .collect(Collectors.toList());
                assertThat(list(query, Pages.ALL.after(end), Part.ALL).items())
                        .as("after what has gone, of %s", query)
                        .isEqualTo(expected);
            }
        }
    }

    private void forEach(List<S> rows, BiConsumer<Q, List<S>> trial) {
        List<S> entered = sorted(rows, asking.ask(sorts[0], false));
        for (E sort : sorts) {
            List<S> ascending = sorted(rows, asking.ask(sort, false));
            if (!sort.equals(sorts[0])) {
                assertThat(ascending).as("%s tells something", sort).isNotEqualTo(entered);
            }
            trial.accept(asking.ask(sort, false), ascending);
            trial.accept(asking.ask(sort, true), sorted(rows, asking.ask(sort, true)));
        }
    }

    private Page<S> list(Q query, PageRequest page, AccessScope scope) {
        return part.inUnit(unit -> listing.list(unit, query, page, scope));
    }

    private static <S extends State<?>> List<S> sorted(List<S> rows, SortedQuery<S> query) {
        return rows.stream()
                .sorted(Comparator.comparing(query.getSort()::cursor, query.cursorOrder()))
                .collect(Collectors.toList());
    }
}
