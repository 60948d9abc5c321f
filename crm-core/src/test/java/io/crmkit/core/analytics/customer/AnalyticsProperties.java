package io.crmkit.core.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.Sales;
import io.crmkit.core.analytics.classification.AbcBoundary;
import io.crmkit.core.analytics.classification.AbcClass;
import io.crmkit.core.analytics.classification.AbcPolicy;
import io.crmkit.core.analytics.classification.AbcXyzCalculator;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calculators against the definitions, written down as plainly as can be; and in parts, merged in any order. */
class AnalyticsProperties {
    private static final List<CustomerLabel> CUSTOMERS = IntStream.rangeClosed(1, 8)
            .mapToObj(number -> Sales.customer(number, "Customer " + number))
            .toList();
    private static final Period YEAR = Period.year(2026);
    private static final Set<OrderStatus> STATUSES = Set.of(OrderStatus.PAID);

    @Property(tries = 500)
    @Label(
            "ABC by amounts in cents, added up anew for each customer; XYZ and Gini by their definitions, in floating point")
    void abcXyz(@ForAll("facts") List<SalesFact> facts, @ForAll AbcBoundary boundary, @ForAll Random random) {
        AbcXyzQuery query = AbcXyzQuery.builder()
                .period(YEAR)
                .abc(AbcPolicy.standard().with(boundary))
                .build();
        AbcXyzReport<CustomerLabel> report =
                AbcXyzCalculator.customers(sales(facts, random), CUSTOMERS, query, STATUSES, Instant.EPOCH);
        if (facts.isEmpty()) {
            assertThat(report.tables()).isEmpty();
            return;
        }
        AbcXyzReport.Table<CustomerLabel> table = report.tables().get(0);
        Map<String, Long> cents = facts.stream()
                .collect(
                        Collectors.groupingBy(AnalyticsProperties::group, Collectors.summingLong(fact -> cents(fact))));
        long total = cents.values().stream().mapToLong(Long::longValue).sum();
        long before = 0;
        List<LocalDate> months = facts.stream()
                .map(SalesFact::bucket)
                .map(Bucket.MONTH::startOf)
                .sorted()
                .toList();
        int span = months.get(months.size() - 1).getMonthValue() - months.get(0).getMonthValue() + 1;
        for (AbcXyzReport.Row<CustomerLabel> row : table.rows()) {
            long own = cents.getOrDefault(group(row.item()), 0L);
            long reached = boundary == AbcBoundary.CROSSING ? before : before + own;
            assertThat(row.abc()).isEqualTo(abc(own, reached, total, boundary));
            before += own;
            double[] values = new double[span];
            facts.stream()
                    .filter(fact -> group(fact).equals(group(row.item())))
                    .forEach(fact ->
                            values[fact.bucket().getMonthValue() - months.get(0).getMonthValue()] += cents(fact));
            double mean = IntStream.range(0, span).mapToDouble(i -> values[i]).sum() / span;
            double variance = IntStream.range(0, span)
                            .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                            .sum()
                    / span;
            if (own > 0) {
                assertThat(row.variation().orElseThrow().doubleValue())
                        .isCloseTo(Math.sqrt(variance) / mean, within(1e-6));
            } else {
                assertThat(row.variation()).isEmpty();
            }
        }
        assertThat(before).isEqualTo(total);
        assertThat(table.cells().stream().mapToLong(AbcXyzReport.Cell::items).sum())
                .isEqualTo(table.rows().size());
        table.gini()
                .ifPresent(gini -> assertThat(gini.doubleValue())
                        .isCloseTo(meanDifference(cents.values()) / (2.0 * total / cents.size()), within(1e-6)));
    }

    private static AbcClass abc(long own, long reached, long total, AbcBoundary boundary) {
        if (own <= 0 || total <= 0) {
            return AbcClass.C;
        }
        boolean strict = boundary == AbcBoundary.CROSSING;
        if (strict ? 100 * reached < 80 * total : 100 * reached <= 80 * total) {
            return AbcClass.A;
        }
        return (strict ? 100 * reached < 95 * total : 100 * reached <= 95 * total) ? AbcClass.B : AbcClass.C;
    }

    private static double meanDifference(Iterable<Long> values) {
        double sum = 0;
        int pairs = 0;
        for (long left : values) {
            for (long right : values) {
                sum += Math.abs(left - right);
                pairs++;
            }
        }
        return sum / pairs;
    }

    @Property(tries = 500)
    @Label("RFM: the fifth of each by its place among the others, wherever the parts were cut")
    void rfm(@ForAll("facts") List<SalesFact> facts, @ForAll Random random) {
        List<SalesFact> shuffled = shuffled(facts, random);
        int cut = facts.isEmpty() ? 0 : random.nextInt(facts.size());
        RfmTotals totals = sums(shuffled.subList(cut, facts.size())).merge(sums(shuffled.subList(0, cut)));
        LocalDate day = LocalDate.of(2026, 12, 31);
        List<RfmReport.Table> tables = RfmCalculator.report(
                        totals, CUSTOMERS, RfmQuery.on(day), STATUSES, Instant.EPOCH)
                .tables();
        assertThat(tables)
                .isEqualTo(RfmCalculator.report(sums(facts), CUSTOMERS, RfmQuery.on(day), STATUSES, Instant.EPOCH)
                        .tables());
        for (RfmReport.Table table : tables) {
            for (RfmReport.Row row : table.rows()) {
                assertThat(row.orders())
                        .isEqualTo(facts.stream()
                                .filter(fact -> group(fact).equals(group(row.customer())))
                                .mapToLong(SalesFact::orders)
                                .sum());
                assertThat(row.score())
                        .isEqualTo(new RfmScore(
                                fifth(
                                        table,
                                        row,
                                        Comparator.comparing(RfmReport.Row::days)
                                                .reversed()),
                                fifth(table, row, Comparator.comparing(RfmReport.Row::orders)),
                                fifth(
                                        table,
                                        row,
                                        Comparator.comparing(
                                                other -> other.amount().amount()))));
            }
        }
    }

    /** Counted: how many come before it, worse or equal with a lower number. */
    private static int fifth(RfmReport.Table table, RfmReport.Row row, Comparator<RfmReport.Row> worstFirst) {
        Comparator<RfmReport.Row> order =
                worstFirst.thenComparing(other -> other.customer().number());
        int place = (int) table.rows().stream()
                .filter(other -> order.compare(other, row) < 0)
                .count();
        int size = table.rows().size() / 5;
        int larger = table.rows().size() % 5;
        int inLarger = larger * (size + 1);
        return 1 + (place < inLarger ? place / (size + 1) : larger + (place - inLarger) / size);
    }

    @Property(tries = 500)
    @Label("Retention: months as sets of customers, compared with each other")
    void retention(@ForAll("facts") List<SalesFact> facts, @ForAll Random random) {
        Period period = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 8, 1));
        RetentionReport report =
                RetentionCalculator.report(sales(facts, random), RetentionQuery.of(period), STATUSES, Instant.EPOCH);
        assertThat(report.stretches()).hasSize(5);
        for (int place = 0; place < 5; place++) {
            RetentionReport.Stretch stretch = report.stretches().get(place);
            int month = place + 3;
            Set<String> active = active(facts, month, month);
            Set<String> before = active(facts, month - 1, month - 1);
            Set<String> ever = active(facts, 1, month - 1);
            Set<String> won = minus(active, ever);
            assertThat(stretch.active()).isEqualTo(active.size());
            assertThat(stretch.acquired()).isEqualTo(won.size());
            assertThat(stretch.retained())
                    .isEqualTo(active.size() - minus(active, before).size());
            assertThat(stretch.returned()).isEqualTo(minus(active, before).size() - won.size());
            assertThat(stretch.missing()).isEqualTo(minus(before, active).size());
            RetentionReport.Cohort cohort = report.cohorts().get(place);
            assertThat(cohort.customers()).isEqualTo(won.size());
            assertThat(cohort.later()).hasSize(5 - place);
            for (int later = 0; later < 5 - place; later++) {
                Set<String> again = active(facts, month + later, month + later);
                again.retainAll(won);
                assertThat(cohort.later().get(later).active()).isEqualTo(again.size());
            }
        }
        assertThat(report.buyers()).isEqualTo(active(facts, 3, 7).size());
    }

    private static Set<String> active(List<SalesFact> facts, int from, int to) {
        return facts.stream()
                .filter(fact ->
                        fact.bucket().getMonthValue() >= from && fact.bucket().getMonthValue() <= to)
                .map(AnalyticsProperties::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** Of days; some share a customer and a day, as a store may give them. */
    @Provide
    Arbitrary<List<SalesFact>> facts() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 300).map(LocalDate.of(2026, 1, 1)::plusDays);
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal("100"))
                .ofScale(2);
        return Combinators.combine(
                        Arbitraries.of(CUSTOMERS), days, Arbitraries.longs().between(1, 3), amounts)
                .as((customer, day, orders, amount) -> Sales.euros(customer, day.toString(), orders, amount.toString()))
                .list()
                .ofMaxSize(40);
    }

    private static RfmTotals sums(List<SalesFact> facts) {
        RfmTotals totals = new RfmTotals();
        facts.forEach(totals::add);
        return totals;
    }

    /** By month, in parts that are merged. */
    private static SalesTotals sales(List<SalesFact> facts, Random random) {
        List<SalesTotals> parts = List.of(new SalesTotals(), new SalesTotals(), new SalesTotals());
        for (SalesFact fact : facts) {
            parts.get(random.nextInt(parts.size()))
                    .add(new SalesFact(
                            fact.group(), Bucket.MONTH.startOf(fact.bucket()), fact.orders(), fact.amount()));
        }
        return parts.get(2).merge(parts.get(0)).merge(parts.get(1));
    }

    private static List<SalesFact> shuffled(List<SalesFact> facts, Random random) {
        List<SalesFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String group(SalesFact fact) {
        return fact.group().orElseThrow();
    }

    private static String group(CustomerLabel customer) {
        return customer.id().value().toString();
    }

    private static long cents(SalesFact fact) {
        return fact.amount().amount().movePointRight(2).longValueExact();
    }
}
