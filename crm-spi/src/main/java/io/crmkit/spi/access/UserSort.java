package io.crmkit.spi.access;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of users can have.
 *
 * <p>Called by hosts and stores.
 */
public enum UserSort implements RecordSort<User> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By name, folded. */
    NAME(SortKey.text(User::getName));

    private final SortKey<User> key;

    UserSort(SortKey<User> key) {
        this.key = key;
    }

    @Override
    public SortKey<User> sortKey() {
        return key;
    }
}
