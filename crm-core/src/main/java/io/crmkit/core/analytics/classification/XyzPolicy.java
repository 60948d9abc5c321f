package io.crmkit.core.analytics.classification;

import java.math.BigDecimal;

/**
 * How items are sorted into the classes X, Y and Z: by the coefficient of variation of what was bought in each month, which
 * is the standard deviation (of the population) in times of the mean.
 *
 * <p>Called by hosts.
 *
 * @param x the highest coefficient of X, 0 or more
 * @param y the highest coefficient of Y, not less than that of X; what is above is in Z
 */
public record XyzPolicy(BigDecimal x, BigDecimal y) {

    /**
     * Makes a policy.
     *
     * @param x the highest coefficient of X
     * @param y the highest coefficient of Y
     * @throws IllegalArgumentException if the coefficient of X is negative, or above that of Y
     */
    public XyzPolicy {
        if (x.signum() < 0 || y.compareTo(x) < 0) {
            throw new IllegalArgumentException("coefficients of X and Y: " + x + " and " + y);
        }
    }

    /**
     * {@return 0.5 and 1: where thousands of small orders come in for each item, 0.1 and 0.25 are usual, which nothing
     * that is sold to businesses in months would meet}
     */
    public static XyzPolicy standard() {
        return new XyzPolicy(new BigDecimal("0.5"), BigDecimal.ONE);
    }

    XyzClass classOf(Variation variation) {
        if (variation.isAtMost(x)) {
            return XyzClass.X;
        }
        return variation.isAtMost(y) ? XyzClass.Y : XyzClass.Z;
    }
}
