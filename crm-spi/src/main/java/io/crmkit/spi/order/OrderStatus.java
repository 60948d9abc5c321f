package io.crmkit.spi.order;

/**
 * How far an order has come. The host moves it; the CRM reads it.
 *
 * <p>Called by hosts and stores.
 */
public enum OrderStatus {
    /** Entered. */
    NEW,
    /** Confirmed to the customer. */
    CONFIRMED,
    /** Being put together. */
    PICKING,
    /** On its way. */
    SHIPPED,
    /** With the customer. */
    DELIVERED,
    /** Paid. */
    PAID,
    /** Called off. */
    CANCELLED
}
