package io.crmkit.spi.value;

import java.util.Optional;

/**
 * Asks for one page of a list: the first, or the one after a cursor. Pages follow keys, not offsets, so a deep page
 * costs what the first one does and rows that come or go do not shift the rest.
 *
 * <p>Called by hosts and stores.
 *
 * @param limit the most rows to return; from 1 to the maximum of the settings, which sessions check
 * @param after where the page before ended, in the order of the query, which sessions check; absent for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

    /**
     * {@return a request for the first page}
     *
     * @param limit the most rows to return
     */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /**
     * {@return a request for the page of the same size after a cursor}
     *
     * @param cursor {@link Page#next()} of the page before
     */
    public PageRequest after(Cursor cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
