package io.crmkit.core.analytics.classification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How much the values of some months vary, by their number, sum and sum of squares, which are exact.
 *
 * @param months how many months, those without a value included
 * @param sum of the values
 * @param squares the sum of the squares of the values
 */
record Variation(int months, BigDecimal sum, BigDecimal squares) {
    private static final int DECIMALS = 6;

    static Variation of(int months, Collection<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        return new Variation(months, sum, squares);
    }

    /** The number of months times the sum of squares, less the square of the sum: the variance, times their number squared. */
    private BigDecimal spread() {
        return squares.multiply(BigDecimal.valueOf(months)).subtract(sum.multiply(sum));
    }

    /** Whether there is a coefficient, and it is no higher: compared by the squares, which takes no root. */
    boolean isAtMost(BigDecimal limit) {
        BigDecimal bound = limit.multiply(sum);
        return sum.signum() > 0 && spread().compareTo(bound.multiply(bound)) <= 0;
    }

    /** The coefficient, rounded half up to six decimals; absent without a positive sum to compare with. */
    Optional<BigDecimal> coefficient() {
        if (sum.signum() <= 0) {
            return Optional.empty();
        }
        // With more digits than it is told with.
        BigDecimal deviation = spread().sqrt(MathContext.DECIMAL128);
        return Optional.of(deviation.divide(sum, MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
