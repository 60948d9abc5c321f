package io.crmkit.spi.service;

/**
 * How far a service request has come.
 *
 * <p>Called by hosts and stores.
 */
public enum ServiceStatus {
    /** Recorded; nobody handles it yet. */
    CREATED,
    /** To be handled by its assignee. */
    ASSIGNED,
    /** Handled; what the customer says of it is not known yet. */
    PROCESSED,
    /** The customer is satisfied. */
    FED_BACK,
    /** Closed; it can be read, but not changed. */
    ARCHIVED;

    /** {@return whether there is anything left to do} */
    public boolean isOpen() {
        return this != ARCHIVED;
    }
}
