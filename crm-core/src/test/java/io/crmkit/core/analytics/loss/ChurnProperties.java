package io.crmkit.core.analytics.loss;

import static io.crmkit.core.analytics.loss.Going.customer;
import static io.crmkit.core.analytics.loss.Going.journey;
import static io.crmkit.core.analytics.loss.Going.lost;
import static io.crmkit.core.analytics.loss.Going.noon;
import static io.crmkit.core.analytics.loss.Going.warned;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Sales;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who was lost, counted day by day and sale by sale; and in parts, merged in any order. */
class ChurnProperties {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
    private static final Instant AS_OF = noon("2026-04-20");
    private static final Set<OrderStatus> STATUSES = Set.of(OrderStatus.PAID);

    /**
     * A customer by days after New Year.
     *
     * @param lost the day of the loss, if there was one
     * @param closed when it was determined, as many days after it
     * @param retired the day on which the customer was retired; who is lost is not
     * @param lastOrder as many days before the loss; none if the customer never ordered
     * @param sales the day and the cents of each sale
     */
    record Life(
            String region,
            int since,
            Optional<Integer> lost,
            int closed,
            Optional<Integer> retired,
            Optional<Integer> lastOrder,
            String reason,
            List<Sale> sales) {}

    record Sale(int day, int cents) {}

    @Property(tries = 1000)
    @Label("Churn by region and reason: who was there, who was lost, what they had bought, and how silent they were")
    void churn(@ForAll("lives") List<Life> lives, @ForAll Random random) {
        ChurnReport report =
                totals(lives, IntStream.range(0, lives.size()).boxed().toList()).report(STATUSES);
        for (String region : List.of("north", "south")) {
            List<Life> there = lives.stream()
                    .filter(life -> life.region.equals(region) && (isLost(life) || isThere(life)))
                    .toList();
            List<Life> lost = there.stream().filter(ChurnProperties::isLost).toList();
            Optional<ChurnReport.Row> row = report.rows().stream()
                    .filter(one -> one.group().equals(Optional.of(region)))
                    .findFirst();
            assertThat(row.isPresent()).isEqualTo(!there.isEmpty());
            row.ifPresent(one -> {
                assertThat(one.atRisk()).isEqualTo(there.size());
                assertThat(one.lost()).isEqualTo(lost.size());
                assertThat(one.rate()).contains(percent(lost.size(), there.size()));
                assertThat(one.value()).isEqualTo(value(lost));
                assertThat(one.neverOrdered())
                        .isEqualTo(lost.stream()
                                .filter(life -> life.lastOrder.isEmpty())
                                .count());
                assertThat(one.silence().mean().map(mean -> mean.toSeconds() / 86_400.0))
                        .isEqualTo(mean(lost).map(days -> Math.round(days * 86_400) / 86_400.0));
            });
        }
        List<Life> all = lives.stream().filter(ChurnProperties::isLost).toList();
        assertThat(report.reasons().stream().mapToLong(ChurnReport.Reason::lost).sum())
                .isEqualTo(all.size());
        for (ChurnReport.Reason reason : report.reasons()) {
            List<Life> same = all.stream()
                    .filter(life -> life.reason.equals(reason.reasonClass()))
                    .toList();
            assertThat(reason.lost()).isEqualTo(same.size());
            assertThat(reason.share()).isEqualTo(percent(same.size(), all.size()));
            assertThat(reason.value()).isEqualTo(value(same));
        }
        assertThat(report.reasons())
                .isSortedAccordingTo((one, other) -> one.lost() == other.lost()
                        ? one.reasonClass().compareTo(other.reasonClass())
                        : Long.compare(other.lost(), one.lost()));

        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, lives.size()).boxed().toList());
        Collections.shuffle(shuffled, random);
        int cut = lives.isEmpty() ? 0 : random.nextInt(lives.size());
        assertThat(totals(lives, shuffled.subList(cut, lives.size()))
                        .merge(totals(lives, shuffled.subList(0, cut)))
                        .report(STATUSES))
                .isEqualTo(report);
    }

    private static boolean isLost(Life life) {
        return life.lost.filter(day -> day(day).getMonth() == Month.MARCH).isPresent()
                && !day(life.lost.orElseThrow() + life.closed).isAfter(LocalDate.of(2026, 4, 20));
    }

    /** On the last day of March. */
    private static boolean isThere(Life life) {
        return day(life.since).isBefore(LocalDate.of(2026, 4, 1))
                && life.lost
                        .map(day -> day + life.closed)
                        .or(life::retired)
                        .filter(day -> day(day).isBefore(LocalDate.of(2026, 4, 1)))
                        .isEmpty();
    }

    private static List<Money> value(List<Life> lost) {
        long cents = 0;
        boolean any = false;
        for (Life life : lost) {
            if (life.lastOrder.isEmpty()) {
                continue;
            }
            LocalDate last = day(life.lost.orElseThrow() - life.lastOrder.get());
            for (Sale sale : life.sales) {
                LocalDate day = day(sale.day);
                if (!day.isAfter(last) && !day.isBefore(first(last))) {
                    cents += sale.cents;
                    any = true;
                }
            }
        }
        return any ? List.of(new Money(BigDecimal.valueOf(cents, 2), EUR)) : List.of();
    }

    /** The day after the last order, three months earlier: of the last of February the first of December. */
    private static LocalDate first(LocalDate last) {
        LocalDate next = last.plusDays(1);
        LocalDate month = LocalDate.of(next.getYear(), next.getMonth(), 1).minusMonths(3);
        return month.withDayOfMonth(Math.min(next.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static Optional<Double> mean(List<Life> lost) {
        List<Integer> days =
                lost.stream().flatMap(life -> life.lastOrder.stream()).toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.stream().mapToInt(Integer::intValue).sum() / (double) days.size());
    }

    private static BigDecimal percent(int part, int all) {
        return BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
    }

    private static LocalDate day(int number) {
        return NEW_YEAR.plusDays(number);
    }

    private static ChurnTotals totals(List<Life> lives, List<Integer> which) {
        ChurnQuery query = ChurnQuery.builder()
                .period(MARCH)
                .dimension(LossDimension.REGION)
                .valueMonths(3)
                .build();
        ChurnTotals totals = new ChurnTotals(query, ZoneOffset.UTC, AS_OF);
        which.forEach(number -> add(lives.get(number), number, totals));
        return totals;
    }

    private static void add(Life life, int number, ChurnTotals totals) {
        Customer customer = customer(number, day(life.since).toString(), life.region);
        List<String> statuses = new ArrayList<>(List.of("ACTIVE 2025-12-01"));
        life.lost
                .map(day -> day(day + life.closed))
                .filter(day -> !day.isAfter(LocalDate.of(2026, 4, 20)))
                .ifPresent(day -> statuses.add("LOST " + day));
        life.retired.ifPresent(day -> statuses.add("RETIRED " + day(day)));
        List<LossCase> cases = life
                .lost
                .map(day -> lost(
                        warned(
                                customer,
                                number,
                                "2025-12-01",
                                life.lastOrder
                                        .map(before -> day(day - before).toString())
                                        .orElse("")),
                        day(day).toString(),
                        day(day + life.closed).toString(),
                        life.reason))
                .stream()
                .toList();
        CustomerLabel label = new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName());
        List<SalesFact> sales = life.sales.stream()
                .map(sale -> Sales.fact(
                        label, day(sale.day).toString(), 1, new Money(BigDecimal.valueOf(sale.cents, 2), EUR)))
                .toList();
        totals.add(journey(customer, statuses.toArray(String[]::new)), cases, sales);
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        Arbitrary<Integer> days = Arbitraries.integers().between(50, 109);
        Arbitrary<Optional<Integer>> before =
                Arbitraries.integers().between(0, 80).optional(0.8);
        Arbitrary<List<Sale>> sales = Combinators.combine(
                        Arbitraries.integers().between(-150, 100),
                        Arbitraries.integers().between(1, 999))
                .as(Sale::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of("north", "south"),
                        Arbitraries.integers().between(-60, 100),
                        days.optional(0.6),
                        Arbitraries.integers().between(0, 20),
                        days.optional(0.3),
                        before,
                        Arbitraries.of("PRICE", "SERVICE", "OTHER"),
                        sales)
                .as((region, since, lost, closed, retired, last, reason, sold) -> new Life(
                        region, since, lost, closed, lost.isPresent() ? Optional.empty() : retired, last, reason, sold))
                .list()
                .ofMaxSize(8);
    }
}
