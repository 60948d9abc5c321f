package io.crmkit.core.analytics.customer;

/**
 * The seven stages of the life cycle of a customer.
 *
 * <p>Called by hosts.
 */
public enum CustomerStage {
    /** Has not bought yet. */
    POTENTIAL,
    /** Bought for the first time not long ago. */
    DEVELOPMENT,
    /** Buys more than before. */
    GROWTH,
    /** Buys about as much as before. */
    MATURITY,
    /** Buys less than before, or is about to be lost. */
    DECLINE,
    /** Is lost, or has not bought for long. */
    TERMINATION,
    /** Was lost, and buys again. */
    RECOVERY
}
