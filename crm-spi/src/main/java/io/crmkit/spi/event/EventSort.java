package io.crmkit.spi.event;

import io.crmkit.spi.value.Sort;
import io.crmkit.spi.value.SortKey;

/**
 * The order that lists of events have.
 *
 * <p>Called by hosts and stores.
 */
public enum EventSort implements Sort<CrmEvent> {
    /** By identity, which with the time-ordered ids that the library makes is the order in which they happened. */
    ENTERED(SortKey.none());

    private final SortKey<CrmEvent> key;

    EventSort(SortKey<CrmEvent> key) {
        this.key = key;
    }

    @Override
    public SortKey<CrmEvent> sortKey() {
        return key;
    }

    @Override
    public EventId identity(CrmEvent row) {
        return row.id();
    }
}
