package io.crmkit.core.analytics.sales;

import io.crmkit.core.report.Shares;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values by probability. Sums of those are exact; only what comes of them in the end is divided and rounded. */
final class WeightedSum {
    private static final int DECIMALS = 10;

    private final Map<Odds.Fraction, Values> sums = new HashMap<>();

    private record Values(long count, BigDecimal sum, BigDecimal squares) {
        Values plus(Values other) {
            return new Values(count + other.count, sum.add(other.sum), squares.add(other.squares));
        }
    }

    void add(BigDecimal value, Odds.Fraction probability) {
        sums.merge(probability, new Values(1, value, value.multiply(value)), Values::plus);
    }

    void merge(WeightedSum other) {
        other.sums.forEach((probability, values) -> sums.merge(probability, values, Values::plus));
    }

    BigDecimal value() {
        return sums.values().stream().map(Values::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal weighted() {
        return sums.entrySet().stream()
                .map(entry -> times(entry.getValue().sum(), entry.getKey().part(), entry.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sum of v² p (1 - p). */
    BigDecimal variance() {
        return sums.entrySet().stream()
                .map(entry -> {
                    Odds.Fraction probability = entry.getKey();
                    BigDecimal won = times(entry.getValue().squares(), probability.part(), probability);
                    return times(won, probability.whole() - probability.part(), probability);
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal times(BigDecimal value, long part, Odds.Fraction fraction) {
        return value.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(fraction.whole()), MathContext.DECIMAL128);
    }

    ForecastReport.Row row(Optional<String> group, Currency currency) {
        return new ForecastReport.Row(
                group,
                sums.values().stream().mapToLong(Values::count).sum(),
                new Money(value(), currency),
                rounded(weighted(), currency),
                Shares.percent(weighted(), value()));
    }

    /** All groups together, with the interval. */
    ForecastReport.Table table(Currency currency, BigDecimal deviations, List<ForecastReport.Row> rows) {
        BigDecimal reach = variance().sqrt(MathContext.DECIMAL128).multiply(deviations);
        return new ForecastReport.Table(
                currency,
                row(Optional.empty(), currency),
                rounded(weighted().subtract(reach).max(BigDecimal.ZERO), currency),
                rounded(weighted().add(reach).min(value()), currency),
                rows);
    }

    private static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(DECIMALS, RoundingMode.HALF_UP), currency);
    }
}
