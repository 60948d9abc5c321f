package io.crmkit.core.analytics.classification;

import java.math.BigDecimal;

/**
 * How items are sorted into the classes A, B and C: in the order of their amounts, from high to low, by the share of the
 * total that they make together. An item that made nothing or less is in C.
 *
 * <p>Called by hosts.
 *
 * @param a the share of the total that A makes, in per cent, more than 0
 * @param b the share of the total that B makes, in per cent, 0 or more; C makes the rest
 * @param boundary where an item belongs that crosses a boundary
 */
public record AbcPolicy(BigDecimal a, BigDecimal b, AbcBoundary boundary) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * Makes a policy.
     *
     * @param a the share of the total that A makes, in per cent
     * @param b the share of the total that B makes, in per cent
     * @param boundary where an item belongs that crosses a boundary
     * @throws IllegalArgumentException if a share is out of its range, or both are more than 100
     */
    public AbcPolicy {
        if (a.signum() <= 0 || b.signum() < 0 || a.add(b).compareTo(ALL) > 0) {
            throw new IllegalArgumentException("shares of A and B: " + a + " and " + b);
        }
    }

    /** {@return 80, 15 and 5 per cent, and what crosses a boundary is in the lower class} */
    public static AbcPolicy standard() {
        return new AbcPolicy(BigDecimal.valueOf(80), BigDecimal.valueOf(15), AbcBoundary.INCLUSIVE);
    }

    /**
     * {@return the same shares with another rule at the boundaries}
     *
     * @param rule where an item belongs that crosses a boundary
     */
    public AbcPolicy with(AbcBoundary rule) {
        return new AbcPolicy(a, b, rule);
    }

    /** The class of an item, by exact comparison: without division, nothing is rounded. */
    AbcClass classOf(BigDecimal amount, BigDecimal before, BigDecimal total) {
        if (amount.signum() <= 0 || total.signum() <= 0) {
            return AbcClass.C;
        }
        if (isWithin(amount, before, a, total)) {
            return AbcClass.A;
        }
        return isWithin(amount, before, a.add(b), total) ? AbcClass.B : AbcClass.C;
    }

    private boolean isWithin(BigDecimal amount, BigDecimal before, BigDecimal share, BigDecimal total) {
        BigDecimal bound = share.multiply(total);
        return switch (boundary) {
            case INCLUSIVE -> before.add(amount).multiply(ALL).compareTo(bound) <= 0;
            case CROSSING -> before.multiply(ALL).compareTo(bound) < 0;
        };
    }
}
