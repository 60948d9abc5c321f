package io.crmkit.spi.customer;

/**
 * Whether business is done with a customer.
 *
 * <p>Called by hosts and stores.
 */
public enum CustomerStatus {
    /** Business is done. */
    ACTIVE,
    /** The loss of the customer was determined. */
    LOST,
    /** Taken out of use; nothing new may be opened for the customer. */
    RETIRED
}
