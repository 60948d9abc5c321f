package io.crmkit.spi.customer;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of contacts can have.
 *
 * <p>Called by hosts and stores.
 */
public enum ContactSort implements RecordSort<Contact> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By name, folded. */
    NAME(SortKey.text(Contact::getName));

    private final SortKey<Contact> key;

    ContactSort(SortKey<Contact> key) {
        this.key = key;
    }

    @Override
    public SortKey<Contact> sortKey() {
        return key;
    }
}
