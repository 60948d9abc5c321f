package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.report.Amounts;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When customers bought. Adding is exact and associative: facts may come in any order and in parts, and parts may be merged in
 * any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class HabitsTotals {
    private final Map<String, SortedSet<LocalDate>> days = new HashMap<>();
    private final Map<DayOfWeek, Sum> weekdays = new EnumMap<>(DayOfWeek.class);
    private final Map<Month, Sum> months = new EnumMap<>(Month.class);

    /** Makes sums of nothing. */
    public HabitsTotals() {
        Arrays.stream(DayOfWeek.values()).forEach(day -> weekdays.put(day, new Sum()));
        Arrays.stream(Month.values()).forEach(month -> months.put(month, new Sum()));
    }

    /**
     * Adds a fact.
     *
     * @param fact the fact, of one customer and one day
     * @return this
     */
    public HabitsTotals add(SalesFact fact) {
        LocalDate day = fact.bucket();
        fact.group()
                .ifPresent(customer -> days.computeIfAbsent(customer, unused -> new TreeSet<>())
                        .add(day));
        weekdays.computeIfAbsent(day.getDayOfWeek(), unused -> new Sum()).add(fact);
        months.computeIfAbsent(day.getMonth(), unused -> new Sum()).add(fact);
        return this;
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums
     * @return this
     */
    public HabitsTotals merge(HabitsTotals other) {
        other.days.forEach((customer, more) ->
                days.computeIfAbsent(customer, unused -> new TreeSet<>()).addAll(more));
        other.weekdays.forEach(
                (day, sum) -> weekdays.computeIfAbsent(day, unused -> new Sum()).merge(sum));
        other.months.forEach((month, sum) ->
                months.computeIfAbsent(month, unused -> new Sum()).merge(sum));
        return this;
    }

    /**
     * {@return the report}
     *
     * @param labels what the customers are called; a customer without a label has no row
     * @param query what is asked for
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the sums are
     */
    public HabitsReport report(
            Collection<CustomerLabel> labels, HabitsQuery query, Set<OrderStatus> statuses, Instant asOf) {
        Map<String, CustomerLabel> known = labels.stream()
                .collect(Collectors.toMap(label -> label.id().value().toString(), Function.identity()));
        Spread cycle = new Spread();
        days.values().forEach(bought -> gaps(bought, cycle));
        long orders = weekdays.values().stream().mapToLong(sum -> sum.orders).sum();
        return new HabitsReport(
                query.getPeriod(),
                statuses,
                asOf,
                orders,
                cycle.summary(),
                weekdays.entrySet().stream()
                        .map(entry -> new HabitsReport.Weekday(
                                entry.getKey(),
                                entry.getValue().orders,
                                Shares.percent(entry.getValue().orders, orders),
                                entry.getValue().amounts.list()))
                        .toList(),
                months.entrySet().stream()
                        .map(entry -> new HabitsReport.MonthOfYear(
                                entry.getKey(),
                                entry.getValue().orders,
                                Shares.percent(entry.getValue().orders, orders),
                                entry.getValue().amounts.list()))
                        .toList(),
                rows(known));
    }

    private List<HabitsReport.Row> rows(Map<String, CustomerLabel> known) {
        return days.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> Optional.ofNullable(known.get(entry.getKey())).stream()
                        .map(label -> row(label, entry.getValue())))
                .sorted(Comparator.comparing(HabitsReport.Row::meanDays)
                        .thenComparing(row -> row.customer().number()))
                .toList();
    }

    private static HabitsReport.Row row(CustomerLabel customer, SortedSet<LocalDate> bought) {
        BigDecimal span = BigDecimal.valueOf(ChronoUnit.DAYS.between(bought.first(), bought.last()));
        BigDecimal gaps = BigDecimal.valueOf(bought.size() - 1L);
        return new HabitsReport.Row(
                customer,
                bought.size(),
                span.divide(gaps, 4, RoundingMode.HALF_UP),
                bought.last(),
                bought.last()
                        .plusDays(span.divide(gaps, 0, RoundingMode.HALF_UP).longValueExact()));
    }

    private static void gaps(SortedSet<LocalDate> bought, Spread cycle) {
        Iterator<LocalDate> days = bought.iterator();
        LocalDate before = days.next();
        while (days.hasNext()) {
            LocalDate day = days.next();
            cycle.add(Duration.ofDays(ChronoUnit.DAYS.between(before, day)));
            before = day;
        }
    }

    private static final class Sum {
        private final Amounts amounts = new Amounts();
        private long orders;

        void add(SalesFact fact) {
            amounts.add(fact.amount());
            orders += fact.orders();
        }

        void merge(Sum other) {
            amounts.merge(other.amounts);
            orders += other.orders;
        }
    }
}
