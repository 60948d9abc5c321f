package io.crmkit.core.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Acquisition and retention: each customer is asked in which stretches there was an order. */
class RetentionProperties {
    private static final List<String> CUSTOMERS = List.of("a", "b", "c", "d", "e");

    /** Stretches are numbered: those of the period from 3 to 7, those before it from 0, and what is later is left out. */
    private static final int FIRST = 3;

    private static final int LAST = 7;

    private record Bought(Optional<String> customer, int stretch, long orders, String currency) {}

    @Property(tries = 500)
    @Label("Figures and rates of every stretch and cohort, by month or year; in parts, merged in any order, too")
    void oracle(@ForAll("purchases") List<Bought> bought, @ForAll Random dice) {
        boolean yearly = dice.nextBoolean();
        // The period begins within its first stretch, which counts as a whole, and ends with its last one.
        RetentionQuery query = RetentionQuery.builder()
                .period(new Period(start(FIRST, yearly).plusDays(dice.nextInt(20)), start(LAST + 1, yearly)))
                .bucket(yearly ? Bucket.YEAR : Bucket.MONTH)
                .build();
        SalesTotals totals = Plain.inParts(
                bought.stream()
                        .map(one -> new SalesFact(
                                one.customer(),
                                start(one.stretch(), yearly),
                                one.orders(),
                                Money.of("1", one.currency())))
                        .toList(),
                dice,
                SalesTotals::new,
                SalesTotals::add,
                SalesTotals::merge);
        RetentionReport report = RetentionCalculator.report(totals, query, Set.of(OrderStatus.PAID), Instant.EPOCH);

        List<RetentionReport.Stretch> stretches = new ArrayList<>();
        List<RetentionReport.Cohort> cohorts = new ArrayList<>();
        for (int stretch = FIRST; stretch <= LAST; stretch++) {
            int now = stretch;
            Predicate<String> isNow = customer -> isActive(bought, customer, now, now);
            Predicate<String> isJustBefore = customer -> isActive(bought, customer, now - 1, now - 1);
            Predicate<String> isBefore = customer -> isActive(bought, customer, 0, now - 1);
            long retained = count(isNow.and(isJustBefore));
            stretches.add(new RetentionReport.Stretch(
                    start(now, yearly),
                    count(isNow),
                    count(isNow.and(isBefore.negate())),
                    retained,
                    count(isNow.and(isBefore).and(isJustBefore.negate())),
                    count(isJustBefore.and(isNow.negate())),
                    Plain.percent(retained, count(isJustBefore))));
            Predicate<String> isWon = isNow.and(isBefore.negate());
            cohorts.add(new RetentionReport.Cohort(
                    start(now, yearly),
                    count(isWon),
                    IntStream.rangeClosed(now, LAST)
                            .mapToObj(then -> count(isWon.and(customer -> isActive(bought, customer, then, then))))
                            .map(active -> new RetentionReport.Later(active, Plain.percent(active, count(isWon))))
                            .toList()));
        }
        assertThat(report.stretches()).isEqualTo(stretches);
        assertThat(report.cohorts()).isEqualTo(cohorts);
        long buyers = count(customer -> orders(bought, customer) > 0);
        long repeaters = count(customer -> orders(bought, customer) > 1);
        assertThat(report.buyers()).isEqualTo(buyers);
        assertThat(report.repeatBuyers()).isEqualTo(repeaters);
        assertThat(report.repeatRate()).isEqualTo(Plain.percent(repeaters, buyers));
    }

    private static boolean isActive(List<Bought> bought, String customer, int from, int to) {
        return of(bought, customer).anyMatch(one -> one.stretch() >= from && one.stretch() <= to);
    }

    private static long orders(List<Bought> bought, String customer) {
        return of(bought, customer)
                .filter(one -> one.stretch() >= FIRST && one.stretch() <= LAST)
                .mapToLong(Bought::orders)
                .sum();
    }

    private static Stream<Bought> of(List<Bought> bought, String customer) {
        return bought.stream().filter(one -> one.customer().equals(Optional.of(customer)));
    }

    private static long count(Predicate<String> wanted) {
        return CUSTOMERS.stream().filter(wanted).count();
    }

    private static LocalDate start(int stretch, boolean yearly) {
        LocalDate first = LocalDate.of(2025, 9, 1);
        return yearly ? first.withDayOfYear(1).plusYears(stretch) : first.plusMonths(stretch);
    }

    @Provide
    Arbitrary<List<Bought>> purchases() {
        return Combinators.combine(
                        Arbitraries.of(CUSTOMERS).optional(0.9),
                        Arbitraries.integers().between(0, LAST + 1),
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.of("EUR", "USD"))
                .as(Bought::new)
                .list()
                .ofMaxSize(25);
    }
}
