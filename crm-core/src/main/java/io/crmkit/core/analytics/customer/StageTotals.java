package io.crmkit.core.analytics.customer;

import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each customer bought in two windows of time, and when first and last. Adding is exact and associative: facts may come in
 * any order and in parts, and parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class StageTotals {
    private final Period now;
    private final Period before;
    private final Map<String, Bought> customers = new HashMap<>();

    /**
     * Makes sums of nothing.
     *
     * @param query the day and the windows
     */
    public StageTotals(StageQuery query) {
        LocalDate until = query.getDay().plusDays(1);
        LocalDate middle = until.minusMonths(query.getWindowMonths());
        this.now = new Period(middle, until);
        this.before = new Period(until.minusMonths(2L * query.getWindowMonths()), middle);
    }

    /**
     * Adds a fact. One that is later than the day of the query is left out.
     *
     * @param fact the fact, of one customer and one day
     * @return this
     */
    public StageTotals add(SalesFact fact) {
        LocalDate day = fact.bucket();
        if (day.isBefore(now.until())) {
            fact.group().ifPresent(customer -> {
                Bought bought = of(customer);
                bought.first = day.isBefore(bought.first) ? day : bought.first;
                bought.last = day.isAfter(bought.last) ? day : bought.last;
                if (now.contains(day)) {
                    bought.ordersNow += fact.orders();
                    bought.add(bought.now, fact.amount());
                } else if (before.contains(day)) {
                    bought.ordersBefore += fact.orders();
                    bought.add(bought.before, fact.amount());
                }
            });
        }
        return this;
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums, of the same query
     * @return this
     */
    public StageTotals merge(StageTotals other) {
        other.customers.forEach((customer, more) -> {
            Bought bought = of(customer);
            bought.first = more.first.isBefore(bought.first) ? more.first : bought.first;
            bought.last = more.last.isAfter(bought.last) ? more.last : bought.last;
            bought.ordersNow += more.ordersNow;
            bought.ordersBefore += more.ordersBefore;
            more.now.forEach((currency, amount) -> bought.now.merge(currency, amount, BigDecimal::add));
            more.before.forEach((currency, amount) -> bought.before.merge(currency, amount, BigDecimal::add));
        });
        return this;
    }

    private Bought of(String customer) {
        return customers.computeIfAbsent(customer, unused -> new Bought());
    }

    StageEvidence evidence(CustomerJourney journey, LocalDate day, Optional<LocalDate> wonBack) {
        Bought bought =
                customers.getOrDefault(journey.customer().getId().value().toString(), new Bought());
        boolean any = !bought.first.equals(LocalDate.MAX);
        boolean same = bought.isOfOneCurrency();
        return new StageEvidence(
                day,
                journey.status(),
                wonBack,
                any ? Optional.of(bought.first) : Optional.empty(),
                any ? Optional.of(bought.last) : Optional.empty(),
                bought.ordersNow,
                bought.ordersBefore,
                same ? Optional.of(Bought.sum(bought.now)) : Optional.empty(),
                same ? Optional.of(Bought.sum(bought.before)) : Optional.empty());
    }

    private static final class Bought {
        private final Map<Currency, BigDecimal> now = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        private final Map<Currency, BigDecimal> before = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
        private long ordersNow;
        private long ordersBefore;

        void add(Map<Currency, BigDecimal> sums, Money amount) {
            sums.merge(amount.currency(), amount.amount(), BigDecimal::add);
        }

        boolean isOfOneCurrency() {
            Map<Currency, BigDecimal> all = new HashMap<>(now);
            all.putAll(before);
            return all.size() < 2;
        }

        static BigDecimal sum(Map<Currency, BigDecimal> sums) {
            return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
