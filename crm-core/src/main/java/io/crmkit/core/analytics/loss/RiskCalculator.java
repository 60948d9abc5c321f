package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.statistics.BgNbd;
import io.crmkit.core.analytics.statistics.BgNbdFit;
import io.crmkit.core.analytics.statistics.PurchaseHistories;
import io.crmkit.core.analytics.statistics.PurchaseHistory;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Estimates who will buy again.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class RiskCalculator {
    private static final int DECIMALS = 6;
    private static final double DAYS_OF_WEEK = 7;
    private static final Comparator<RiskReport.Row> ORDER = Comparator.comparing(
                    (RiskReport.Row row) -> row.status() != CustomerStatus.ACTIVE)
            .thenComparing(row -> row.alive().orElse(BigDecimal.ZERO))
            .thenComparing(RiskReport.Row::silentDays, Comparator.reverseOrder())
            .thenComparing(row -> row.customer().number());

    private RiskCalculator() {}

    /**
     * {@return the report}
     *
     * @param days on which days each customer bought, none later than that of the query
     * @param journeys how the customers have gone; a customer without a journey is left out, and not learnt from
     * @param query what is asked for
     * @param limitMonths after how many calendar months without an order the scan warns
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the days are known
     */
    public static RiskReport report(
            PurchaseDays days,
            Collection<CustomerJourney> journeys,
            RiskQuery query,
            int limitMonths,
            Set<OrderStatus> statuses,
            Instant asOf) {
        Map<String, CustomerJourney> known = journeys.stream()
                .collect(Collectors.toMap(
                        journey -> journey.customer().getId().value().toString(), Function.identity()));
        PurchaseHistories histories = new PurchaseHistories();
        days.all().forEach((customer, bought) -> {
            if (known.containsKey(customer)) {
                histories.add(PurchaseDays.history(bought, query.getDay()));
            }
        });
        BgNbdFit fit = BgNbd.fit(histories);
        LocalDate limit = query.getDay().minusMonths(limitMonths);
        List<RiskReport.Row> rows = days.all().entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(known.get(entry.getKey())).stream()
                        .map(journey -> row(journey, entry.getValue(), fit, limit, query)))
                .sorted(ORDER)
                .toList();
        return new RiskReport(query.getDay(), query.getHorizonDays(), limitMonths, statuses, asOf, fit, rows);
    }

    private static RiskReport.Row row(
            CustomerJourney journey, SortedSet<LocalDate> days, BgNbdFit fit, LocalDate limit, RiskQuery query) {
        PurchaseHistory history = PurchaseDays.history(days, query.getDay());
        LocalDate last = days.last();
        return new RiskReport.Row(
                journey.label(),
                journey.status(),
                history,
                last,
                ChronoUnit.DAYS.between(last, query.getDay()),
                last.isBefore(limit),
                fit.model().map(model -> told(model.aliveProbability(history))),
                fit.model()
                        .map(model -> told(model.expectedPurchases(history, query.getHorizonDays() / DAYS_OF_WEEK))));
    }

    private static BigDecimal told(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
