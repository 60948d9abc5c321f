package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.event.Stay;
import io.crmkit.core.report.Amounts;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums over lost customers, by group. Adding is exact and associative: customers may come in any order and in parts, and parts
 * may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class ChurnTotals {
    private final ChurnQuery query;
    private final ZoneId zone;
    private final Instant asOf;
    private final Map<Optional<String>, Sum> sums = new TreeMap<>(Groups.ORDER);
    private final Map<String, Loss> reasons = new TreeMap<>();

    /**
     * Makes sums of nobody.
     *
     * @param query what is asked for
     * @param zone the zone of the days
     * @param asOf the instant up to which the journeys go; what happened to a case later is not known
     */
    public ChurnTotals(ChurnQuery query, ZoneId zone, Instant asOf) {
        this.query = query;
        this.zone = zone;
        this.asOf = asOf;
    }

    /**
     * Adds a customer.
     *
     * @param journey how the customer has gone
     * @param cases the customer's loss cases, as they are now
     * @param sales what was sold to the customer, by day, at least from so many months before the last order on as the query
     *     asks for
     * @return this
     */
    public ChurnTotals add(CustomerJourney journey, Collection<LossCase> cases, Collection<SalesFact> sales) {
        Optional<LossCase> loss = cases.stream().filter(this::counts).max(Comparator.comparing(ChurnTotals::lostDate));
        if (loss.isPresent() || wasThere(journey)) {
            Sum sum = sums.computeIfAbsent(Groups.of(journey.customer(), query.getDimension()), unused -> new Sum());
            sum.atRisk++;
            loss.ifPresent(lossCase -> {
                Amounts bought = bought(lossCase, sales);
                sum.lose(lossCase, bought);
                of(lossCase.getReasonClass().orElseThrow()).add(bought);
            });
        }
        return this;
    }

    private boolean counts(LossCase lossCase) {
        return lossCase.getStatus() == LossStatus.DETERMINED
                && lossCase.getClosedAt().filter(at -> !at.isAfter(asOf)).isPresent()
                && query.getPeriod().contains(lostDate(lossCase));
    }

    private static LocalDate lostDate(LossCase lossCase) {
        return lossCase.getLostDate().orElseThrow();
    }

    /** Whether the customer was active when the period ended, or now if it has not; before the first news, whoever is one was. */
    private boolean wasThere(CustomerJourney journey) {
        Instant end = query.getPeriod().until().atStartOfDay(zone).toInstant();
        String status = CustomerStatus.ACTIVE.name();
        for (Stay stay : journey.stays()) {
            if (stay.since().isBefore(end)) {
                status = stay.status();
            }
        }
        return journey.customer().getCustomerSince().isBefore(query.getPeriod().until())
                && status.equals(CustomerStatus.ACTIVE.name());
    }

    private Amounts bought(LossCase lossCase, Collection<SalesFact> sales) {
        Amounts bought = new Amounts();
        valued(lossCase, query.getValueMonths())
                .ifPresent(period -> sales.stream()
                        .filter(fact -> period.contains(fact.bucket()))
                        .forEach(fact -> bought.add(fact.amount())));
        return bought;
    }

    /** The months up to the last order before the loss; none if there was no order. */
    static Optional<Period> valued(LossCase lossCase, int months) {
        return lossCase.getLastOrderDate()
                .map(last -> new Period(last.plusDays(1).minusMonths(months), last.plusDays(1)));
    }

    private Loss of(String reason) {
        return reasons.computeIfAbsent(reason, unused -> new Loss());
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums, of the same query, zone and instant
     * @return this
     */
    public ChurnTotals merge(ChurnTotals other) {
        other.sums.forEach(
                (group, sum) -> sums.computeIfAbsent(group, unused -> new Sum()).merge(sum));
        other.reasons.forEach((reason, loss) -> of(reason).merge(loss));
        return this;
    }

    /**
     * {@return the report}
     *
     * @param statuses the statuses of the orders that count
     */
    public ChurnReport report(Set<OrderStatus> statuses) {
        Sum total = new Sum();
        sums.values().forEach(total::merge);
        return new ChurnReport(
                query.getPeriod(),
                query.getDimension(),
                query.getValueMonths(),
                statuses,
                asOf,
                total.row(Optional.empty()),
                sums.entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey()))
                        .toList(),
                reasons.entrySet().stream()
                        .map(entry -> entry.getValue().reason(entry.getKey(), total.loss.lost))
                        .sorted(Comparator.comparing(ChurnReport.Reason::lost).reversed())
                        .toList());
    }

    /** How many were lost, and what they had bought. */
    private static final class Loss {
        private final Amounts value = new Amounts();
        private long lost;

        void add(Amounts bought) {
            lost++;
            value.merge(bought);
        }

        void merge(Loss other) {
            lost += other.lost;
            value.merge(other.value);
        }

        ChurnReport.Reason reason(String reasonClass, long all) {
            return new ChurnReport.Reason(reasonClass, lost, Shares.percent(lost, all), value.list());
        }
    }

    private static final class Sum {
        private final Loss loss = new Loss();
        private final Spread silence = new Spread();
        private long atRisk;
        private long neverOrdered;

        void lose(LossCase lossCase, Amounts bought) {
            loss.add(bought);
            lossCase.getLastOrderDate()
                    .ifPresentOrElse(
                            last -> silence.add(Duration.ofDays(ChronoUnit.DAYS.between(last, lostDate(lossCase)))),
                            () -> neverOrdered++);
        }

        void merge(Sum other) {
            loss.merge(other.loss);
            silence.merge(other.silence);
            atRisk += other.atRisk;
            neverOrdered += other.neverOrdered;
        }

        ChurnReport.Row row(Optional<String> group) {
            return new ChurnReport.Row(
                    group,
                    atRisk,
                    loss.lost,
                    atRisk == 0 ? Optional.empty() : Optional.of(Shares.percent(loss.lost, atRisk)),
                    loss.value.list(),
                    silence.summary(),
                    neverOrdered);
        }
    }
}
