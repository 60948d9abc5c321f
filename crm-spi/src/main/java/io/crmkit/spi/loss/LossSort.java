package io.crmkit.spi.loss;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of loss cases can have.
 *
 * <p>Called by hosts and stores.
 */
public enum LossSort implements RecordSort<LossCase> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By the date of the last qualifying order; cases of customers who never ordered come first. */
    LAST_ORDER(SortKey.absentFirst(LossCase::getLastOrderDate));

    private final SortKey<LossCase> key;

    LossSort(SortKey<LossCase> key) {
        this.key = key;
    }

    @Override
    public SortKey<LossCase> sortKey() {
        return key;
    }
}
