package io.crmkit.spi.order;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of orders can have.
 *
 * <p>Called by hosts and stores.
 */
public enum OrderSort implements RecordSort<Order> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By date. */
    DATE(SortKey.day(Order::getDate));

    private final SortKey<Order> key;

    OrderSort(SortKey<Order> key) {
        this.key = key;
    }

    @Override
    public SortKey<Order> sortKey() {
        return key;
    }
}
