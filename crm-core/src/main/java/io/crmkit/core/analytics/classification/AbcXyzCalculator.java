package io.crmkit.core.analytics.classification;

import io.crmkit.core.report.ProductTotals;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.ProductLabel;
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
 * Sorts customers and products into classes, by sums of sales by month.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class AbcXyzCalculator {
    private AbcXyzCalculator() {}

    /**
     * {@return the report on customers}
     *
     * @param totals the sums, grouped by customer and month
     * @param labels what the customers are called; a customer without a label is left out
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf the instant as of which the sums are
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static AbcXyzReport<CustomerLabel> customers(
            SalesTotals totals,
            Collection<CustomerLabel> labels,
            AbcXyzQuery query,
            Set<OrderStatus> statuses,
            Instant asOf) {
        SalesTotals sums = query.getConversion().map(totals::converted).orElse(totals);
        Map<String, CustomerLabel> known = labels.stream()
                .collect(Collectors.toMap(label -> label.id().value().toString(), Function.identity()));
        Items<CustomerLabel> items = new Items<>(Comparator.comparing(CustomerLabel::number));
        for (SalesTotals.Key key : sums.keys()) {
            YearMonth month = YearMonth.from(key.bucket());
            sums.of(key)
                    .forEach((group, sum) -> group.flatMap(id -> Optional.ofNullable(known.get(id)))
                            .ifPresent(customer -> items.add(
                                    key.currency(),
                                    customer,
                                    month,
                                    new Item.Sum(sum.orders(), sum.amount().amount(), Optional.empty()))));
        }
        return report(items, query, statuses, asOf);
    }

    /**
     * {@return the report on products}
     *
     * @param totals the sums, grouped by month
     * @param labels what the products are called; a product without a label is left out
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf the instant as of which the sums are
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static AbcXyzReport<ProductLabel> products(
            ProductTotals totals,
            Collection<ProductLabel> labels,
            AbcXyzQuery query,
            Set<OrderStatus> statuses,
            Instant asOf) {
        ProductTotals sums = query.getConversion().map(totals::converted).orElse(totals);
        Map<ProductId, ProductLabel> known =
                labels.stream().collect(Collectors.toMap(ProductLabel::id, Function.identity()));
        // Names of products are not unique.
        Items<ProductLabel> items =
                new Items<>(Comparator.comparing(ProductLabel::name).thenComparing(ProductLabel::id));
        sums.sums()
                .forEach((key, sum) -> Optional.ofNullable(known.get(key.product()))
                        .ifPresent(product -> items.add(
                                key.currency(),
                                product,
                                YearMonth.from(key.bucket()),
                                new Item.Sum(sum.lines(), sum.amount().amount(), Optional.of(sum.quantity())))));
        return report(items, query, statuses, asOf);
    }

    /** The items of each currency. */
    private static final class Items<T> {
        private final Comparator<T> order;
        private final Map<Currency, Map<T, Item<T>>> items =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

        /** What is ordered in this way among others of the same amount. */
        Items(Comparator<T> order) {
            this.order = order;
        }

        void add(Currency currency, T label, YearMonth month, Item.Sum sum) {
            items.computeIfAbsent(currency, unused -> new HashMap<>())
                    .computeIfAbsent(label, unused -> new Item<>(label))
                    .add(month, sum);
        }
    }

    private static <T> AbcXyzReport<T> report(
            Items<T> items, AbcXyzQuery query, Set<OrderStatus> statuses, Instant asOf) {
        Comparator<Item<T>> order = Comparator.comparing(
                        (Item<T> item) -> item.total().amount(), Comparator.reverseOrder())
                .thenComparing(Item::label, items.order);
        List<AbcXyzReport.Table<T>> tables = new ArrayList<>();
        items.items.forEach((currency, sold) ->
                tables.add(table(currency, sold.values().stream().sorted(order).toList(), query)));
        return new AbcXyzReport<>(
                query.getPeriod(), statuses, query.getConversion(), query.getAbc(), query.getXyz(), asOf, tables);
    }

    private static <T> AbcXyzReport.Table<T> table(Currency currency, List<Item<T>> items, AbcXyzQuery query) {
        List<YearMonth> months = items.stream()
                .flatMap(item -> item.months().keySet().stream())
                .sorted()
                .toList();
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        int span = Math.toIntExact(first.until(last, ChronoUnit.MONTHS) + 1);
        List<BigDecimal> amounts =
                items.stream().map(item -> item.total().amount()).toList();
        BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<AbcXyzReport.Row<T>> rows = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Item<T> item : items) {
            Item.Sum sum = item.total();
            Variation variation = item.variation(span);
            rows.add(new AbcXyzReport.Row<>(
                    item.label(),
                    sum.count(),
                    sum.quantity(),
                    new Money(sum.amount(), currency),
                    Shares.percent(sum.amount(), total),
                    Shares.percent(before.add(sum.amount()), total),
                    query.getAbc().classOf(sum.amount(), before, total),
                    item.months().size(),
                    variation.coefficient(),
                    query.getXyz().classOf(variation)));
            before = before.add(sum.amount());
        }
        return new AbcXyzReport.Table<>(
                currency,
                first,
                last,
                new Money(total, currency),
                Gini.of(amounts),
                rows,
                cells(rows, total, currency));
    }

    private static <T> List<AbcXyzReport.Cell> cells(
            List<AbcXyzReport.Row<T>> rows, BigDecimal total, Currency currency) {
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
