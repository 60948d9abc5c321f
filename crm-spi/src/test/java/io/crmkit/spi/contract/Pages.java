package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.Sort;
import io.crmkit.spi.value.SortKey;
import io.crmkit.spi.value.SortedQuery;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns pages, and asserts on every one what holds of all. */
final class Pages {
    static final PageRequest ALL = PageRequest.first(1000);
    static final ChanceQuery ANY_CHANCE = ChanceQuery.any();
    static final CustomerQuery ANY_CUSTOMER = CustomerQuery.any();

    private static final SortedQuery<State<?>> BY_ID = new SortedQuery<>() {
        @Override
        public Sort<State<?>> getSort() {
            return Entered.ENTERED;
        }

        @Override
        public boolean isDescending() {
            return false;
        }
    };

    /** What the first order of every list is. */
    private enum Entered implements RecordSort<State<?>> {
        ENTERED;

        @Override
        public SortKey<State<?>> sortKey() {
            return SortKey.none();
        }
    }

    private Pages() {}

    /** All rows of a list that is ordered by id, read in pages of a size. */
    static <S extends State<?>> List<S> collect(int limit, Function<PageRequest, Page<S>> list) {
        return collect(limit, BY_ID, list);
    }

    /** All rows of a list in the order of a query, read in pages of a size. */
    static <S extends State<?>> List<S> collect(
            int limit, SortedQuery<? super S> query, Function<PageRequest, Page<S>> list) {
        List<S> rows = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(limit));
        while (request.isPresent()) {
            Page<S> page = list.apply(request.get());
            boolean last = page.next().isEmpty();
            assertThat(page.items()).as("a page").hasSizeLessThanOrEqualTo(limit);
            if (!last || !rows.isEmpty()) {
                assertThat(page.items()).as("a page before or after another").isNotEmpty();
            }
            rows.addAll(page.items());
            List<Cursor> places = places(rows, query);
            page.next().ifPresent(next -> assertThat(next).as("the cursor").isEqualTo(places.get(places.size() - 1)));
            request = page.next().map(next -> PageRequest.first(limit).after(next));
        }
        return rows;
    }

    /**
     * Asserts that a list, ordered by id, is the same in pages of one row, of a few, of just as many as there are, and
     * of more.
     */
    static <S extends State<?>> void assertListed(List<S> expected, Function<PageRequest, Page<S>> list) {
        assertListed(expected, BY_ID, list);
    }

    /** Asserts that a list in the order of a query is the same in pages of any size. */
    static <S extends State<?>> void assertListed(
            List<S> expected, SortedQuery<? super S> query, Function<PageRequest, Page<S>> list) {
        int size = Math.max(1, expected.size());
        for (int limit : new int[] {1, 2, 3, size, size + 1, 1000}) {
            assertThat(collect(limit, query, list))
                    .as("%s in pages of %s", query, limit)
                    .isEqualTo(expected);
        }
    }

    private static <S extends State<?>> List<Cursor> places(List<S> rows, SortedQuery<? super S> query) {
        Sort<? super S> sort = query.getSort();
        List<Cursor> places = rows.stream().map(sort::cursor).collect(Collectors.toList());
        assertThat(places)
                .as("places in the order of the list, each once")
                .isSortedAccordingTo(query.cursorOrder())
                .doesNotHaveDuplicates();
        return places;
    }
}
