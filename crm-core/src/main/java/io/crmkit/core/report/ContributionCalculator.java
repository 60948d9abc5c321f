package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * {@return the report}
     *
     * @param totals the sums, grouped by customer
     * @param labels what the customers are called; a customer without a label is left out of the tables and totals
     * @param zeroRows whether customers who bought nothing are listed too
     * @param period the period that the sums are of
     * @param statuses the statuses that the sums are of
     * @param asOf when the report is made
     */
    public static ContributionReport report(
            SalesTotals totals,
            Collection<CustomerLabel> labels,
            boolean zeroRows,
            Period period,
            Set<OrderStatus> statuses,
            Instant asOf) {
        List<ContributionReport.Table> tables = totals.keys().stream()
                .map(key -> table(key, totals.of(key), labels, zeroRows))
                .toList();
        return new ContributionReport(period, statuses, asOf, tables);
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
        Optional<LocalDate> from = Optional.of(key.bucket()).filter(day -> !day.equals(LocalDate.MIN));
        return new ContributionReport.Table(from, key.currency(), total, rows);
    }
}
