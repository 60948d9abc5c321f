package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.Sales;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
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

/** When customers buy, looking through all facts for each figure. */
class HabitsProperties {
    private static final List<CustomerLabel> CUSTOMERS = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> Sales.customer(number, "Customer " + number))
            .toList();
    private static final CustomerLabel STRANGER = Sales.customer(6, "Stranger");
    private static final LocalDate BEGINNING = LocalDate.of(2025, 1, 1);

    @Property(tries = 500)
    @Label("Cycle, days of the week, months and rhythms are those of the facts; in parts, merged in any order, too")
    void oracle(@ForAll("facts") List<SalesFact> facts, @ForAll Random dice) {
        HabitsReport report = Plain.inParts(facts, dice, HabitsTotals::new, HabitsTotals::add, HabitsTotals::merge)
                .report(CUSTOMERS, HabitsQuery.of(Period.year(2026)), Set.of(OrderStatus.PAID), Instant.EPOCH);

        long orders = facts.stream().mapToLong(SalesFact::orders).sum();
        assertThat(report.orders()).isEqualTo(orders);
        List<Duration> gaps = Stream.concat(CUSTOMERS.stream(), Stream.of(STRANGER))
                .flatMap(customer -> gaps(facts, customer).stream())
                .map(Duration::ofDays)
                .toList();
        assertThat(report.cycle()).isEqualTo(Plain.summary(gaps));
        List<HabitsReport.Weekday> weekdays = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Predicate<SalesFact> on = fact -> fact.bucket().getDayOfWeek() == day;
            weekdays.add(new HabitsReport.Weekday(
                    day, orders(facts, on), Plain.percent(orders(facts, on), orders), amounts(facts, on)));
        }
        assertThat(report.weekdays()).isEqualTo(weekdays);
        List<HabitsReport.MonthOfYear> months = new ArrayList<>();
        for (Month month : Month.values()) {
            Predicate<SalesFact> in = fact -> fact.bucket().getMonth() == month;
            months.add(new HabitsReport.MonthOfYear(
                    month, orders(facts, in), Plain.percent(orders(facts, in), orders), amounts(facts, in)));
        }
        assertThat(report.months()).isEqualTo(months);
        assertThat(report.rows())
                .isEqualTo(CUSTOMERS.stream()
                        .filter(customer -> !gaps(facts, customer).isEmpty())
                        .map(customer -> row(facts, customer))
                        .sorted(Comparator.comparing(HabitsReport.Row::meanDays)
                                .thenComparing(row -> row.customer().number()))
                        .toList());
    }

    private static HabitsReport.Row row(List<SalesFact> facts, CustomerLabel customer) {
        List<Long> gaps = gaps(facts, customer);
        long sum = gaps.stream().mapToLong(Long::longValue).sum();
        LocalDate last = BEGINNING;
        for (SalesFact fact : facts) {
            last = isOf(fact, customer) && fact.bucket().isAfter(last) ? fact.bucket() : last;
        }
        return new HabitsReport.Row(
                customer,
                gaps.size() + 1L,
                Plain.ratio(sum, gaps.size(), 4),
                last,
                last.plusDays(Plain.ratio(sum, gaps.size(), 0).longValueExact()));
    }

    /** Going from day to day, and counting the days between those on which the customer bought. */
    private static List<Long> gaps(List<SalesFact> facts, CustomerLabel customer) {
        List<Long> gaps = new ArrayList<>();
        long since = -1;
        for (LocalDate day = BEGINNING; day.getYear() < 2027; day = day.plusDays(1)) {
            LocalDate today = day;
            since += since < 0 ? 0 : 1;
            if (facts.stream()
                    .anyMatch(fact -> isOf(fact, customer) && fact.bucket().equals(today))) {
                if (since > 0) {
                    gaps.add(since);
                }
                since = 0;
            }
        }
        return gaps;
    }

    private static boolean isOf(SalesFact fact, CustomerLabel customer) {
        return fact.group().equals(Optional.of(customer.id().value().toString()));
    }

    private static long orders(List<SalesFact> facts, Predicate<SalesFact> wanted) {
        return facts.stream().filter(wanted).mapToLong(SalesFact::orders).sum();
    }

    private static List<Money> amounts(List<SalesFact> facts, Predicate<SalesFact> wanted) {
        List<Money> amounts = new ArrayList<>();
        for (String currency : List.of("EUR", "USD")) {
            List<Money> those = facts.stream()
                    .filter(wanted)
                    .map(SalesFact::amount)
                    .filter(amount -> amount.currency().getCurrencyCode().equals(currency))
                    .toList();
            if (!those.isEmpty()) {
                amounts.add(those.stream().reduce(Money.zero(Currency.getInstance(currency)), Money::plus));
            }
        }
        return amounts;
    }

    /** Some are of nobody, or of somebody who may not be seen; many are of few days, so that days come twice. */
    @Provide
    Arbitrary<List<SalesFact>> facts() {
        Arbitrary<Optional<CustomerLabel>> customers = Arbitraries.of(
                        Stream.concat(CUSTOMERS.stream(), Stream.of(STRANGER)).toList())
                .optional(0.9);
        Arbitrary<LocalDate> days = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 729),
                        Arbitraries.integers().between(0, 6))
                .map(BEGINNING::plusDays);
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal("100"))
                .ofScale(2);
        return Combinators.combine(
                        customers,
                        days,
                        Arbitraries.longs().between(1, 3),
                        amounts,
                        Arbitraries.of("EUR", "USD").map(Currency::getInstance))
                .as((customer, day, orders, amount, currency) -> new SalesFact(
                        customer.map(label -> label.id().value().toString()), day, orders, new Money(amount, currency)))
                .list()
                .ofMaxSize(40);
    }
}
