package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.value.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes composition reports of counts of customers and sums of sales.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class CompositionCalculator {
    private CompositionCalculator() {}

    /**
     * {@return the report}
     *
     * @param query what is asked for
     * @param possible the values that there could be, in their order; values that only occur follow them by text
     * @param facts the counts
     * @param totals the sums of the period as a whole, grouped by the same dimension; empty for none
     * @param statuses the statuses that the sums are of
     * @param asOf when the report is made
     */
    public static CompositionReport report(
            CompositionQuery query,
            List<String> possible,
            Collection<CustomerFact> facts,
            SalesTotals totals,
            Set<OrderStatus> statuses,
            Instant asOf) {
        Map<Optional<String>, Long> counts = new HashMap<>();
        facts.forEach(fact -> counts.merge(fact.group(), fact.customers(), Long::sum));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Set<Optional<String>> values = new LinkedHashSet<>();
        possible.forEach(value -> values.add(Optional.of(value)));
        Set<String> occurring = new TreeSet<>();
        counts.keySet().forEach(value -> value.ifPresent(occurring::add));
        occurring.forEach(value -> values.add(Optional.of(value)));
        values.add(Optional.empty());
        List<CompositionReport.Row> rows = new ArrayList<>();
        for (Optional<String> value : values) {
            long customers = counts.getOrDefault(value, 0L);
            rows.add(new CompositionReport.Row(
                    value, customers, Shares.percent(customers, all), contributions(value, totals)));
        }
        return new CompositionReport(query.getDimension(), query.getContributionPeriod(), statuses, asOf, all, rows);
    }

    private static List<Money> contributions(Optional<String> value, SalesTotals totals) {
        return totals.keys().stream()
                .map(key -> Optional.ofNullable(totals.of(key).get(value))
                        .map(SalesTotals.Sum::amount)
                        .orElseGet(() -> Money.zero(key.currency())))
                .toList();
    }
}
