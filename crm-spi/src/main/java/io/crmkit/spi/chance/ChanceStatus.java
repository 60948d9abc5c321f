package io.crmkit.spi.chance;

/**
 * How far a chance has come.
 *
 * <p>Called by hosts and stores.
 */
public enum ChanceStatus {
    /** Recorded; nobody develops it yet. */
    UNASSIGNED,
    /** Being developed by its assignee. */
    DEVELOPING,
    /** Become a customer, or an order of one. */
    WON,
    /** Given up, for a reason. */
    FAILED;

    /** {@return whether anything may still come of it} */
    public boolean isOpen() {
        return this == UNASSIGNED || this == DEVELOPING;
    }
}
