package io.crmkit.spi.service;

import io.crmkit.spi.value.RecordSort;
import io.crmkit.spi.value.SortKey;

/**
 * The orders that lists of service requests can have.
 *
 * <p>Called by hosts and stores.
 */
public enum ServiceSort implements RecordSort<ServiceRequest> {
    /** By identity, which with the time-ordered ids that the library makes is the order of entry. */
    ENTERED(SortKey.none()),
    /** By title, folded. */
    TITLE(SortKey.text(ServiceRequest::getTitle)),
    /** By the business day of creation. */
    CREATED_ON(SortKey.day(ServiceRequest::getCreatedOn));

    private final SortKey<ServiceRequest> key;

    ServiceSort(SortKey<ServiceRequest> key) {
        this.key = key;
    }

    @Override
    public SortKey<ServiceRequest> sortKey() {
        return key;
    }
}
