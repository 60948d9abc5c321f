package io.crmkit.core.analytics.classification;

/**
 * Which class an item is in that crosses the boundary between two.
 *
 * <p>Called by hosts.
 */
public enum AbcBoundary {
    /** The lower one: the items of a class make no more than its share. A single item that makes more is no A. */
    INCLUSIVE,
    /** The upper one: the items of a class make at least its share. The largest item is always an A. */
    CROSSING
}
