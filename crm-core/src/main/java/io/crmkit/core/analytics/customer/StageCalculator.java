package io.crmkit.core.analytics.customer;

import io.crmkit.core.event.Stay;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the stages of customers.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class StageCalculator {
    private StageCalculator() {}

    /**
     * {@return the report}
     *
     * @param totals what each customer bought, of the same query
     * @param journeys how the customers have gone, in any order
     * @param query what is asked for
     * @param statuses the statuses of the orders that count
     * @param zone the zone of the days
     * @param asOf the instant up to which the journeys go
     */
    public static StageReport report(
            StageTotals totals,
            Collection<CustomerJourney> journeys,
            StageQuery query,
            Set<OrderStatus> statuses,
            ZoneId zone,
            Instant asOf) {
        List<StageReport.Row> rows = new ArrayList<>();
        for (CustomerJourney journey : journeys) {
            StageEvidence evidence = totals.evidence(journey, query.getDay(), wonBack(journey, zone));
            rows.add(new StageReport.Row(journey.label(), query.getPolicy().stageOf(evidence), evidence));
        }
        rows.sort(Comparator.comparing(row -> row.customer().number()));
        List<StageReport.Stage> stages = Arrays.stream(CustomerStage.values())
                .map(stage -> {
                    long customers =
                            rows.stream().filter(row -> row.stage() == stage).count();
                    return new StageReport.Stage(stage, customers, Shares.percent(customers, rows.size()));
                })
                .toList();
        return new StageReport(
                query.getDay(), query.getWindowMonths(), query.getPolicy(), statuses, asOf, stages, rows);
    }

    private static Optional<LocalDate> wonBack(CustomerJourney journey, ZoneId zone) {
        List<Stay> stays = journey.stays();
        return journey.isWonBack() && stays.get(stays.size() - 1).status().equals(CustomerStatus.ACTIVE.name())
                ? Optional.of(stays.get(stays.size() - 1).since().atZone(zone).toLocalDate())
                : Optional.empty();
    }
}
