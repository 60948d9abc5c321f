package io.crmkit.spi.access;

/**
 * How far a grant reaches. Each constant reaches further than the one before.
 *
 * <p>Called by hosts and stores.
 */
public enum Extent {
    /** The records to which the user stands in the relation that the action demands. */
    OWN,
    /** Those, and the records to which a subordinate, direct or indirect, stands in that relation. */
    TEAM,
    /** All records. */
    ALL
}
