package io.crmkit.spi.customer;

/**
 * How much a customer matters. The five levels are fixed; the dictionary holds their labels.
 *
 * <p>Called by hosts and stores.
 */
public enum CustomerLevel {
    /** A strategic partner. */
    STRATEGIC_PARTNER,
    /** A partner. */
    PARTNER,
    /** A key account. */
    KEY_ACCOUNT,
    /** A customer being developed into a key account. */
    KEY_DEVELOPMENT,
    /** An ordinary customer. */
    ORDINARY
}
