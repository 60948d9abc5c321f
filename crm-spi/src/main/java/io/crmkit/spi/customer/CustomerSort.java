package io.crmkit.spi.customer;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of customers can have.
 *
 * <p>Called by hosts and stores.
 */
public enum CustomerSort implements RecordSort<Customer> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By name, folded. */
    NAME(SortKey.text(Customer::getName)),
    /** By customer number, folded. */
    NUMBER(SortKey.text(Customer::getNumber));

    private final SortKey<Customer> key;

    CustomerSort(SortKey<Customer> key) {
        this.key = key;
    }

    @Override
    public SortKey<Customer> sortKey() {
        return key;
    }
}
