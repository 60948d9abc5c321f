package io.crmkit.core.analytics.statistics;

import java.util.Comparator;

/**
 * When a customer bought, as far as {@link BgNbd} has to know: how often again, and when last. Time is counted from the first
 * purchase, in any unit, which all histories share. Purchases at the same time are one: who counts in days counts days with a
 * purchase.
 *
 * <p>Called by hosts.
 *
 * @param repeats how many purchases came after the first one, x, 0 or more
 * @param last when the last one was, t_x: 0 if it was the first one, else more than 0
 * @param age the end of observation, T, which is not before the last purchase
 */
public record PurchaseHistory(int repeats, double last, double age) implements Comparable<PurchaseHistory> {
    private static final Comparator<PurchaseHistory> ORDER = Comparator.comparingInt(PurchaseHistory::repeats)
            .thenComparingDouble(PurchaseHistory::last)
            .thenComparingDouble(PurchaseHistory::age);

    /**
     * Makes a history.
     *
     * @param repeats how many purchases came after the first one
     * @param last when the last one was
     * @param age the end of observation
     * @throws IllegalArgumentException if a number is negative or not finite, the last purchase is later than the end of
     *     observation, or a first purchase alone is said to have been later than itself, or repeated ones at its time
     */
    public PurchaseHistory {
        if (repeats < 0 || !(last >= 0 && last <= age) || age == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("repeats and 0 <= last purchase <= age are needed, not " + repeats
                    + " repeats, the last at " + last + ", observed until " + age);
        }
        if (repeats == 0 ? last > 0 : last == 0) {
            throw new IllegalArgumentException("the last purchase is at 0 if, and only if, it is the first one: "
                    + repeats + " repeats, the last at " + last);
        }
        // There is a negative zero, which is not equal to the other one.
        last += 0.0;
        age += 0.0;
    }

    /**
     * {@return the comparison by repeats, last purchase and age}
     *
     * @param other the other history
     */
    @Override
    public int compareTo(PurchaseHistory other) {
        return ORDER.compare(this, other);
    }
}
