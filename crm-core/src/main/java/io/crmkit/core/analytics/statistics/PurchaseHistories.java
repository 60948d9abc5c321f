package io.crmkit.core.analytics.statistics;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many customers have which history. Counts are exact: customers may come in any order and in parts, and parts may be
 * merged in any order, with the same result. As large as there are different histories.
 *
 * <p>Called by hosts. Not safe for use by several threads at once.
 */
public final class PurchaseHistories {
    private final NavigableMap<PurchaseHistory, Long> counts = new TreeMap<>();

    /** Makes counts of nothing. */
    public PurchaseHistories() {}

    /**
     * Adds one customer.
     *
     * @param history the customer's history
     * @return this
     */
    public PurchaseHistories add(PurchaseHistory history) {
        return add(history, 1);
    }

    /**
     * Adds customers with the same history.
     *
     * @param history their history
     * @param customers how many they are, 0 or more
     * @return this
     * @throws IllegalArgumentException if they are less than 0
     */
    public PurchaseHistories add(PurchaseHistory history, long customers) {
        if (customers < 0) {
            throw new IllegalArgumentException("customers: " + customers);
        }
        if (customers > 0) {
            counts.merge(history, customers, Math::addExact);
        }
        return this;
    }

    /**
     * Adds all that other counts hold.
     *
     * @param other the other counts
     * @return this
     */
    public PurchaseHistories merge(PurchaseHistories other) {
        // A copy, for who merges counts with themselves.
        new TreeMap<>(other.counts).forEach(this::add);
        return this;
    }

    /** How many customers there are. */
    long customers() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /** How many customers have each history, in the order of histories. */
    NavigableMap<PurchaseHistory, Long> counts() {
        return Collections.unmodifiableNavigableMap(counts);
    }
}
