package io.crmkit.spi.order;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of products can have.
 *
 * <p>Called by hosts and stores.
 */
public enum ProductSort implements RecordSort<Product> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By name, folded. */
    NAME(SortKey.text(Product::getName));

    private final SortKey<Product> key;

    ProductSort(SortKey<Product> key) {
        this.key = key;
    }

    @Override
    public SortKey<Product> sortKey() {
        return key;
    }
}
