package io.crmkit.spi.chance;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of chances can have.
 *
 * <p>Called by hosts and stores.
 */
public enum ChanceSort implements RecordSort<Chance> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By the name of the customer, folded. */
    CUSTOMER_NAME(SortKey.text(Chance::getCustomerName)),
    /** By success rate. */
    SUCCESS_RATE(SortKey.number(3, Chance::getSuccessRate));

    private final SortKey<Chance> key;

    ChanceSort(SortKey<Chance> key) {
        this.key = key;
    }

    @Override
    public SortKey<Chance> sortKey() {
        return key;
    }
}
