package io.crmkit.spi.activity;

/**
 * Whether an activity has taken place. Whether a planned one is due or overdue is a matter of the day it is asked on.
 *
 * <p>Called by hosts and stores.
 */
public enum ActivityStatus {
    /** To be done. */
    PLANNED,
    /** Done. */
    DONE
}
