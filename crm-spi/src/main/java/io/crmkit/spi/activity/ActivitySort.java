package io.crmkit.spi.activity;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of activities can have.
 *
 * <p>Called by hosts and stores.
 */
public enum ActivitySort implements RecordSort<Activity> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By date. */
    DATE(SortKey.day(Activity::getDate));

    private final SortKey<Activity> key;

    ActivitySort(SortKey<Activity> key) {
        this.key = key;
    }

    @Override
    public SortKey<Activity> sortKey() {
        return key;
    }
}
