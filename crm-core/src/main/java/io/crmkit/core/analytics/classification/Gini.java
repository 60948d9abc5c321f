package io.crmkit.core.analytics.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Gini's coefficient of amounts: the mean difference between two of them, in times of twice their mean (C. Gini, 1912). Of
 * amounts in ascending order, x(1) to x(n), that is (2 * sum of i * x(i) - (n + 1) * sum) / (n * sum).
 */
final class Gini {
    private static final int DECIMALS = 6;

    private Gini() {}

    /** The coefficient, rounded half up to six decimals; absent if there is a negative amount, or no other than 0. */
    static Optional<BigDecimal> of(List<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal ranked = BigDecimal.ZERO;
        long rank = 0;
        for (BigDecimal amount : amounts.stream().sorted().toList()) {
            rank++;
            sum = sum.add(amount);
            ranked = ranked.add(amount.multiply(BigDecimal.valueOf(rank)));
            if (amount.signum() < 0) {
                return Optional.empty();
            }
        }
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(ranked.multiply(BigDecimal.valueOf(2))
                        .subtract(sum.multiply(BigDecimal.valueOf(rank + 1)))
                        .divide(sum.multiply(BigDecimal.valueOf(rank)), DECIMALS, RoundingMode.HALF_UP));
    }
}
