package io.crmkit.core.analytics.classification;

/**
 * How much of the whole an item makes, after Pareto's law: few make most of it.
 *
 * <p>Called by hosts.
 */
public enum AbcClass {
    /** The few that make most. */
    A,
    /** Those between. */
    B,
    /** The many that make little. */
    C
}
