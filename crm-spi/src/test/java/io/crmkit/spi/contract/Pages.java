package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns pages, and asserts on every one what holds of all. */
final class Pages {
    static final PageRequest ALL = PageRequest.first(1000);
    static final ChanceQuery ANY_CHANCE = ChanceQuery.any();
    static final CustomerQuery ANY_CUSTOMER = CustomerQuery.any();

    private Pages() {}

    /** All rows of a list, read in pages of a size. */
    static <S extends State<?>> List<S> collect(int limit, Function<PageRequest, Page<S>> list) {
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
            assertOrdered(rows);
            page.next()
                    .ifPresent(next -> assertThat(next)
                            .as("the cursor")
                            .isEqualTo(
                                    new Cursor(rows.get(rows.size() - 1).getId().value())));
            request = page.next().map(next -> PageRequest.first(limit).after(next));
        }
        return rows;
    }

    /** Asserts that a list is the same in pages of one row, of a few, of just as many as there are, and of more. */
    static <S extends State<?>> void assertListed(List<S> expected, Function<PageRequest, Page<S>> list) {
        int size = Math.max(1, expected.size());
        for (int limit : new int[] {1, 2, 3, size, size + 1, 1000}) {
            assertThat(collect(limit, list)).as("in pages of %s", limit).isEqualTo(expected);
        }
    }

    private static void assertOrdered(List<? extends State<?>> rows) {
        assertThat(rows)
                .extracting(row -> row.getId().value().toString())
                .as("ids in the order of their text, each once")
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates();
    }
}
