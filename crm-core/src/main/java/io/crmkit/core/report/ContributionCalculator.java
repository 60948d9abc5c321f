package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes contribution reports of sums of sales by customer.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class ContributionCalculator {
    private static final Comparator<ContributionReport.Row> ORDER = Comparator.comparing(
                    (ContributionReport.Row row) -> row.amount().amount(), Comparator.reverseOrder())
            .thenComparing(row -> row.customer().number());

    private ContributionCalculator() {}

    /**
     * {@return the report} With zero rows there is a table for every stretch of time of the period and every currency
     * that anything was sold in.
     *
     * @param totals the sums, grouped by customer
     * @param labels what the customers are called; a customer without a label is left out of the tables and totals
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf when the report is made
     * @throws io.crmkit.core.command.CrmException if a currency that occurs has no rate to convert it
     */
    public static ContributionReport report(
            SalesTotals totals,
            Collection<CustomerLabel> labels,
            ContributionQuery query,
            Set<OrderStatus> statuses,
            Instant asOf) {
        SalesTotals sums = query.getConversion().map(totals::converted).orElse(totals);
        List<SalesTotals.Key> keys = query.isZeroRows() ? all(sums, query) : sums.keys();
        List<ContributionReport.Table> tables = keys.stream()
                .map(key -> table(key, sums.of(key), labels, query.isZeroRows()))
                .toList();
        return new ContributionReport(query.getPeriod(), statuses, query.getConversion(), asOf, tables);
    }

    private static List<SalesTotals.Key> all(SalesTotals totals, ContributionQuery query) {
        Set<Currency> currencies = new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode));
        totals.keys().forEach(key -> currencies.add(key.currency()));
        if (currencies.isEmpty()) {
            query.getConversion().map(Conversion::to).or(query::getZeroCurrency).ifPresent(currencies::add);
        }
        List<SalesTotals.Key> keys = new ArrayList<>();
        Stretches.of(query.getPeriod(), query.getBucket())
                .forEach(bucket -> currencies.forEach(currency -> keys.add(new SalesTotals.Key(bucket, currency))));
        return keys;
    }

    private static ContributionReport.Table table(
            SalesTotals.Key key,
            Map<Optional<String>, SalesTotals.Sum> sums,
            Collection<CustomerLabel> labels,
            boolean zeroRows) {
        SalesTotals.Sum nothing = new SalesTotals.Sum(0, Money.zero(key.currency()));
        List<ContributionReport.Row> sorted = new ArrayList<>();
        for (CustomerLabel label : labels) {
            SalesTotals.Sum sum =
                    sums.getOrDefault(Optional.of(label.id().value().toString()), nothing);
            if (zeroRows || sum.orders() > 0) {
                sorted.add(new ContributionReport.Row(
                        label, sum.orders(), sum.amount(), BigDecimal.ZERO, BigDecimal.ZERO));
            }
        }
        sorted.sort(ORDER);
        Money total =
                sorted.stream().map(ContributionReport.Row::amount).reduce(Money.zero(key.currency()), Money::plus);
        List<ContributionReport.Row> rows = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        for (ContributionReport.Row row : sorted) {
            cumulative = cumulative.add(row.amount().amount());
            rows.add(new ContributionReport.Row(
                    row.customer(),
                    row.orders(),
                    row.amount(),
                    Shares.percent(row.amount().amount(), total.amount()),
                    Shares.percent(cumulative, total.amount())));
        }
        return new ContributionReport.Table(Stretches.start(key.bucket()), key.currency(), total, rows);
    }
}
