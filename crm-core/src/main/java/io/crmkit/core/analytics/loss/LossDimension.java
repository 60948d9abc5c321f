package io.crmkit.core.analytics.loss;

/**
 * What customers are grouped by, to tell how many of them are lost.
 *
 * <p>Called by hosts.
 */
public enum LossDimension {
    /** Their level, as it is now. */
    LEVEL,
    /** Their region, as it is now. */
    REGION,
    /** Their manager, as it is now. */
    MANAGER,
    /** The year in which they became customers. */
    COHORT
}
