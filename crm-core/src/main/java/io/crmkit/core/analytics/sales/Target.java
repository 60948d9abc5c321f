package io.crmkit.core.analytics.sales;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is to be sold. Targets are the host's; reports hold them against what was sold.
 *
 * <p>Called by hosts.
 *
 * @param person who is to sell it: the manager of the customers; absent for everybody together
 * @param wholeTeam whether all who report to the person, directly or not, sell for it too
 * @param period when it is to be sold
 * @param amount for how much, above zero
 */
public record Target(Optional<UserId> person, boolean wholeTeam, Period period, Money amount) {

    /**
     * Makes a target.
     *
     * @param person who is to sell it
     * @param wholeTeam whether all who report to the person sell for it too
     * @param period when it is to be sold
     * @param amount for how much
     * @throws IllegalArgumentException if the amount is not above zero
     */
    public Target {
        if (amount.amount().signum() <= 0) {
            throw new IllegalArgumentException("a target is above zero");
        }
    }

    /**
     * {@return an amount split by weights, in whole units of its currency's last digit} What is left over by rounding goes, a
     * unit each, to those who lost most by it, the first of equal ones first (the method of the largest remainder): so the
     * parts add up to the amount.
     *
     * @param amount the amount, in whole units of its currency's last digit
     * @param weights the weights, none below zero and not all zero
     * @throws IllegalArgumentException if the weights make no sense, or the amount has more decimals than its currency
     */
    public static List<Money> split(Money amount, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights are zero or more, and not all zero");
        }
        int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        if (amount.amount().stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException("an amount of more than " + digits + " decimals cannot be split");
        }
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal due = amount.amount().multiply(weight);
            BigDecimal part = due.divide(all, digits, RoundingMode.FLOOR);
            parts.add(part);
            lost.add(due.subtract(part.multiply(all)));
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        BigDecimal left = amount.amount().subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> neediest = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left.divideToIntegralValue(unit).longValueExact())
                .toList();
        neediest.forEach(place -> parts.set(place, parts.get(place).add(unit)));
        return parts.stream().map(part -> new Money(part, amount.currency())).toList();
    }
}
