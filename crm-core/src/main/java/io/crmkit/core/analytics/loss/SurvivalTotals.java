package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.statistics.KaplanMeier;
import io.crmkit.core.analytics.statistics.SurvivalCounts;
import io.crmkit.spi.customer.CustomerStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long customers have stayed, by group. Counting is exact: customers may come in any order and in parts, and parts may be
 * merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class SurvivalTotals {
    private final SurvivalQuery query;
    private final ZoneId zone;
    private final Instant asOf;
    private final Map<Optional<String>, SurvivalCounts> counts = new TreeMap<>(Groups.ORDER);

    /**
     * Makes counts of nobody.
     *
     * @param query what is asked for
     * @param zone the zone of the days
     * @param asOf the instant up to which the journeys go
     */
    public SurvivalTotals(SurvivalQuery query, ZoneId zone, Instant asOf) {
        this.query = query;
        this.zone = zone;
        this.asOf = asOf;
    }

    /**
     * Adds a customer. One who becomes a customer later than the instant is left out.
     *
     * @param journey how the customer has gone
     * @return this
     */
    public SurvivalTotals add(CustomerJourney journey) {
        LocalDate since = journey.customer().getCustomerSince();
        Optional<Instant> lost = journey.first(CustomerStatus.LOST);
        Instant end = lost.or(() -> journey.first(CustomerStatus.RETIRED)).orElse(asOf);
        long days = ChronoUnit.DAYS.between(since, end.atZone(zone).toLocalDate());
        if (days >= 0) {
            counts.computeIfAbsent(Groups.of(journey.customer(), query.getDimension()), unused -> new SurvivalCounts())
                    .add(days, lost.isPresent());
        }
        return this;
    }

    /**
     * Adds all that other counts hold.
     *
     * @param other the other counts, of the same query, zone and instant
     * @return this
     */
    public SurvivalTotals merge(SurvivalTotals other) {
        other.counts.forEach((group, more) ->
                counts.computeIfAbsent(group, unused -> new SurvivalCounts()).merge(more));
        return this;
    }

    /** {@return the report} */
    public SurvivalReport report() {
        SurvivalCounts all = new SurvivalCounts();
        counts.values().forEach(all::merge);
        List<SurvivalReport.Group> groups = query.getDimension().isEmpty()
                ? List.of()
                : counts.entrySet().stream()
                        .map(entry -> new SurvivalReport.Group(
                                entry.getKey(), KaplanMeier.curve(entry.getValue(), query.getConfidence())))
                        .toList();
        return new SurvivalReport(query.getDimension(), asOf, KaplanMeier.curve(all, query.getConfidence()), groups);
    }
}
