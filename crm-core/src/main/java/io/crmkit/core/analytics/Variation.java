package io.crmkit.core.analytics;

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
    /** More digits than any result is told with. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    static Variation of(int months, Collection<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }
        return new Variation(months, sum, squares);
    }

    /** The square of the coefficient, times that of the sum: n * squares - sum^2 is n^2 times the variance. */
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
        return sum.signum() <= 0
                ? Optional.empty()
                : Optional.of(spread().sqrt(PRECISION).divide(sum, PRECISION).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
