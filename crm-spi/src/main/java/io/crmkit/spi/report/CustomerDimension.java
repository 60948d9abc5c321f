package io.crmkit.spi.report;

/**
 * What facts about customers may be grouped by. The value of each is text: an id, a name of an enum, a rating.
 *
 * <p>Called by hosts and stores.
 */
public enum CustomerDimension {
    /** The customer itself, by id. */
    CUSTOMER,
    /** The level, by the name of the enum. */
    LEVEL,
    /** The region, by dictionary value. */
    REGION,
    /** The credit standing, 1 to 5. */
    CREDIT,
    /** The satisfaction, 1 to 5. */
    SATISFACTION,
    /** The status, by the name of the enum. */
    STATUS,
    /** The manager, by id. */
    MANAGER
}
