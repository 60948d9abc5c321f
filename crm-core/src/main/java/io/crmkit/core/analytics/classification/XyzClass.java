package io.crmkit.core.analytics.classification;

/**
 * How steadily something is bought.
 *
 * <p>Called by hosts.
 */
public enum XyzClass {
    /** Steadily: easy to foresee. */
    X,
    /** With swings. */
    Y,
    /** By chance: hard to foresee. */
    Z
}
