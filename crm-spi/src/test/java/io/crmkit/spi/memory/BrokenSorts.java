package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.port;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.ChanceSort;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.memory.Tampered.Call;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Stores that sort chances or follow cursors wrongly, each in one way. */
final class BrokenSorts {
    private static final PageRequest EVERYTHING = PageRequest.first(10_000);

    private BrokenSorts() {}

    /** A store that lists chances in a way of its own. */
    abstract static class BrokenOrder extends Broken {

        /** The order of the rows. */
        abstract Comparator<Cursor> order(ChanceQuery query);

        /** Whether a row comes after a cursor. */
        boolean isAfter(ChanceQuery query, Cursor row, Cursor cursor) {
            return order(query).compare(row, cursor) > 0;
        }

        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public ChanceRepository chances() {
                    return port(ChanceRepository.class, super.chances(), "list", BrokenOrder.this::list);
                }
            });
        }

        @SuppressWarnings("unchecked") // what the method returns
        private Page<Chance> list(Call call) {
            ChanceQuery query = (ChanceQuery) call.arguments().get(0);
            PageRequest request = (PageRequest) call.arguments().get(1);
            Page<Chance> all = (Page<Chance>)
                    Objects.requireNonNull(call.with(1, EVERYTHING).answer());
            ChanceSort sort = query.getSort();
            List<Chance> rows = all.items().stream()
                    .sorted(Comparator.comparing(sort::cursor, order(query)))
                    .filter(row -> request.after()
                            .map(cursor -> isAfter(query, sort.cursor(row), cursor))
                            .orElse(true))
                    .limit(request.limit() + 1L)
                    .collect(Collectors.toList());
            return Page.of(rows, request.limit(), sort);
        }
    }

    /** Orders by id, whatever is asked for. */
    static final class IgnoresSort extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            return direction(query, byId());
        }
    }

    /** Orders one way round only. */
    static final class IgnoresDescending extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            return Comparator.naturalOrder();
        }
    }

    /** Turns the keys round and not the ids. */
    static final class KeepsTiesAscending extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            return query.getSort() == ChanceSort.ENTERED
                    ? query.cursorOrder()
                    : direction(query, Comparator.comparing(Cursor::key)).thenComparing(byId());
        }
    }

    /** Takes the key of a cursor and not its id: of rows of one key, those that did not fit on a page are lost. */
    static final class LosesTies extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            return query.cursorOrder();
        }

        @Override
        boolean isAfter(ChanceQuery query, Cursor row, Cursor cursor) {
            return query.getSort() == ChanceSort.ENTERED
                    ? super.isAfter(query, row, cursor)
                    : direction(query, Comparator.comparing(Cursor::key)).compare(row, cursor) > 0;
        }
    }

    /** Takes the key of a cursor as one that is still to come: rows of one key are repeated. */
    static final class RepeatsTies extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            return query.cursorOrder();
        }

        @Override
        boolean isAfter(ChanceQuery query, Cursor row, Cursor cursor) {
            return query.getSort() == ChanceSort.ENTERED
                    ? super.isAfter(query, row, cursor)
                    : !row.id().equals(cursor.id())
                            && direction(query, Comparator.comparing(Cursor::key))
                                            .compare(row, cursor)
                                    >= 0;
        }
    }

    /** Takes the id of a cursor and not its key. */
    static final class FollowsIdsAlone extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            return query.cursorOrder();
        }

        @Override
        boolean isAfter(ChanceQuery query, Cursor row, Cursor cursor) {
            return direction(query, byId()).compare(row, cursor) > 0;
        }
    }

    /** Orders rates as a text without leading zeros. */
    static final class SortsNumbersAsText extends BrokenOrder {
        @Override
        Comparator<Cursor> order(ChanceQuery query) {
            Comparator<Cursor> asText =
                    Comparator.comparing((Cursor place) -> place.key().replaceFirst("^0+(?=.)", ""));
            return direction(query, asText.thenComparing(byId()));
        }
    }

    private static Comparator<Cursor> byId() {
        return Comparator.comparing(place -> place.id().toString());
    }

    private static Comparator<Cursor> direction(ChanceQuery query, Comparator<Cursor> order) {
        return query.isDescending() ? order.reversed() : order;
    }
}
