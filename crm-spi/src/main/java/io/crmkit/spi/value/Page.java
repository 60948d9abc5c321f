package io.crmkit.spi.value;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * <p>Called by hosts; made by stores.
 *
 * @param <T> the type of a row
 * @param items the rows, in the order of the list
 * @param next where this page ended, to ask for the one after it; absent on the last page
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    /**
     * Makes a page.
     *
     * @param items the rows
     * @param next where this page ended
     */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * {@return a page made of one row more than was asked for, which is how a store learns whether there is a next one}
     *
     * @param <T> the type of a row
     * @param rows at most {@code limit + 1} rows, in the order of the query
     * @param limit the most rows of the page
     * @param sort the order of the query
     */
    public static <T> Page<T> of(List<T> rows, int limit, Sort<? super T> sort) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(sort.cursor(items.get(limit - 1))));
    }
}
