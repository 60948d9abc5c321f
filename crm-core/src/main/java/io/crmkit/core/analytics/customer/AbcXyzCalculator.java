package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.SalesTotals;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sorts customers into classes, by sums of sales by customer and month.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class AbcXyzCalculator {
    private static final Comparator<Buyer> ORDER = Comparator.comparing(
                    (Buyer buyer) -> buyer.amount(), Comparator.reverseOrder())
            .thenComparing(buyer -> buyer.customer().number());

    private AbcXyzCalculator() {}

    /**
     * {@return the report}
     *
     * @param totals the sums, grouped by customer and month
     * @param labels what the customers are called; a customer without a label is left out
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf when the report is made
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static AbcXyzReport report(
            SalesTotals totals,
            Collection<CustomerLabel> labels,
            AbcXyzQuery query,
            Set<OrderStatus> statuses,
            Instant asOf) {
        SalesTotals sums = query.getConversion().map(totals::converted).orElse(totals);
        Map<String, CustomerLabel> known = labels.stream()
                .collect(Collectors.toMap(label -> label.id().value().toString(), Function.identity()));
        Map<Currency, Map<CustomerLabel, Map<YearMonth, SalesTotals.Sum>>> bought =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (SalesTotals.Key key : sums.keys()) {
            YearMonth month = YearMonth.from(key.bucket());
            sums.of(key)
                    .forEach((group, sum) -> group.flatMap(id -> Optional.ofNullable(known.get(id)))
                            .ifPresent(customer -> bought.computeIfAbsent(key.currency(), unused -> new HashMap<>())
                                    .computeIfAbsent(customer, unused -> new TreeMap<>())
                                    .merge(month, sum, SalesTotals.Sum::plus)));
        }
        List<AbcXyzReport.Table> tables = new ArrayList<>();
        bought.forEach((currency, buyers) -> tables.add(table(
                currency,
                buyers.entrySet().stream()
                        .map(entry -> new Buyer(entry.getKey(), entry.getValue()))
                        .sorted(ORDER)
                        .toList(),
                query)));
        return new AbcXyzReport(
                query.getPeriod(), statuses, query.getConversion(), query.getAbc(), query.getXyz(), asOf, tables);
    }

    /** A customer with the sums of the months that have any. */
    private record Buyer(CustomerLabel customer, Map<YearMonth, SalesTotals.Sum> months, BigDecimal amount) {
        Buyer(CustomerLabel customer, Map<YearMonth, SalesTotals.Sum> months) {
            this(customer, months, amounts(months).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private static List<BigDecimal> amounts(Map<YearMonth, SalesTotals.Sum> months) {
            return months.values().stream().map(sum -> sum.amount().amount()).toList();
        }

        long orders() {
            return months.values().stream().mapToLong(SalesTotals.Sum::orders).sum();
        }

        Variation variation(int of) {
            return Variation.of(of, amounts(months));
        }
    }

    private static AbcXyzReport.Table table(Currency currency, List<Buyer> buyers, AbcXyzQuery query) {
        List<YearMonth> months = buyers.stream()
                .flatMap(buyer -> buyer.months().keySet().stream())
                .sorted()
                .toList();
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        int span = Math.toIntExact(first.until(last, ChronoUnit.MONTHS) + 1);
        BigDecimal total = buyers.stream().map(Buyer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<AbcXyzReport.Row> rows = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Buyer buyer : buyers) {
            BigDecimal amount = buyer.amount();
            Variation variation = buyer.variation(span);
            rows.add(new AbcXyzReport.Row(
                    buyer.customer(),
                    buyer.orders(),
                    new Money(amount, currency),
                    Shares.percent(amount, total),
                    Shares.percent(before.add(amount), total),
                    query.getAbc().classOf(amount, before, total),
                    buyer.months().size(),
                    variation.coefficient(),
                    query.getXyz().classOf(variation)));
            before = before.add(amount);
        }
        return new AbcXyzReport.Table(
                currency,
                first,
                last,
                new Money(total, currency),
                Gini.of(buyers.stream().map(Buyer::amount).toList()),
                rows,
                cells(rows, total, currency));
    }

    private static List<AbcXyzReport.Cell> cells(List<AbcXyzReport.Row> rows, BigDecimal total, Currency currency) {
        List<AbcXyzReport.Cell> cells = new ArrayList<>();
        for (AbcClass abc : AbcClass.values()) {
            for (XyzClass xyz : XyzClass.values()) {
                List<Money> amounts = rows.stream()
                        .filter(row -> row.abc() == abc && row.xyz() == xyz)
                        .map(AbcXyzReport.Row::amount)
                        .toList();
                Money amount = amounts.stream().reduce(Money.zero(currency), Money::plus);
                cells.add(new AbcXyzReport.Cell(
                        abc, xyz, amounts.size(), amount, Shares.percent(amount.amount(), total)));
            }
        }
        return cells;
    }
}
