package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.SalesTotals;
import io.crmkit.core.report.Shares;
import io.crmkit.core.report.Stretches;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Follows customers from their first order on, by sums of sales by customer and stretch of time.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class RetentionCalculator {
    /** Forty years of months; cohorts grow by the square of it. */
    private static final int MOST = 480;

    private RetentionCalculator() {}

    /**
     * {@return the report}
     *
     * @param totals the sums of all orders until the end of the period, those before it included, grouped by customer and
     *     the stretch of time of the query; what is of a later stretch is left out
     * @param query what is asked for
     * @param statuses the statuses that the sums are of
     * @param asOf when the report is made
     * @throws io.crmkit.core.command.CrmException if the period has more than 480 stretches of time
     */
    public static RetentionReport report(
            SalesTotals totals, RetentionQuery query, Set<OrderStatus> statuses, Instant asOf) {
        Period period = query.getPeriod();
        List<LocalDate> stretches = stretches(query);
        Collection<Visits> customers = visits(totals, query, stretches);
        long buyers = count(customers, visits -> visits.inPeriod() > 0);
        long repeatBuyers = count(customers, visits -> visits.inPeriod() > 1);
        List<RetentionReport.Stretch> told = new ArrayList<>();
        List<RetentionReport.Cohort> cohorts = new ArrayList<>();
        for (int place = 0; place < stretches.size(); place++) {
            told.add(stretch(stretches.get(place), place, customers));
            cohorts.add(cohort(stretches.get(place), place, stretches.size(), customers));
        }
        return new RetentionReport(
                period,
                query.getBucket(),
                statuses,
                asOf,
                buyers,
                repeatBuyers,
                Shares.percent(repeatBuyers, buyers),
                told,
                cohorts);
    }

    /** The first days of the stretches of time, if there are not too many. */
    static List<LocalDate> stretches(RetentionQuery query) {
        return Stretches.of(query.getPeriod(), query.getBucket(), MOST);
    }

    /** How many orders a customer gave in which stretches, by their places; those before the period have negative ones. */
    private static final class Visits {
        private static final int JUST_BEFORE = -1;
        private static final int EARLIER = -2;

        private final NavigableMap<Integer, Long> orders = new TreeMap<>();

        boolean isActive(int place) {
            return orders.containsKey(place);
        }

        boolean isWonIn(int place) {
            return orders.firstKey() == place;
        }

        long inPeriod() {
            return orders.tailMap(0).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static Collection<Visits> visits(SalesTotals totals, RetentionQuery query, List<LocalDate> stretches) {
        Map<LocalDate, Integer> places = new HashMap<>();
        stretches.forEach(stretch -> places.put(stretch, places.size()));
        LocalDate begin = query.getBucket().startOf(query.getPeriod().from());
        places.putIfAbsent(query.getBucket().startOf(begin.minusDays(1)), Visits.JUST_BEFORE);
        Map<String, Visits> customers = new HashMap<>();
        List<SalesTotals.Key> known = totals.keys().stream()
                .filter(key -> key.bucket().isBefore(query.getPeriod().until()))
                .toList();
        for (SalesTotals.Key key : known) {
            int place = places.getOrDefault(key.bucket(), Visits.EARLIER);
            totals.of(key)
                    .forEach((group, sum) -> group.ifPresent(id -> customers
                            .computeIfAbsent(id, unused -> new Visits())
                            .orders
                            .merge(place, sum.orders(), Long::sum)));
        }
        return customers.values();
    }

    private static RetentionReport.Stretch stretch(LocalDate from, int place, Collection<Visits> customers) {
        long before = count(customers, visits -> visits.isActive(place - 1));
        long active = count(customers, visits -> visits.isActive(place));
        long acquired = count(customers, visits -> visits.isWonIn(place));
        long retained = count(customers, visits -> visits.isActive(place) && visits.isActive(place - 1));
        return new RetentionReport.Stretch(
                from,
                active,
                acquired,
                retained,
                active - acquired - retained,
                before - retained,
                Shares.percent(retained, before));
    }

    private static RetentionReport.Cohort cohort(LocalDate from, int place, int places, Collection<Visits> customers) {
        List<Visits> won =
                customers.stream().filter(visits -> visits.isWonIn(place)).toList();
        List<RetentionReport.Later> later = new ArrayList<>();
        for (int then = place; then < places; then++) {
            int stretch = then;
            long active = count(won, visits -> visits.isActive(stretch));
            later.add(new RetentionReport.Later(active, Shares.percent(active, won.size())));
        }
        return new RetentionReport.Cohort(from, won.size(), later);
    }

    private static long count(Collection<Visits> customers, Predicate<Visits> which) {
        return customers.stream().filter(which).count();
    }
}
