package io.crmkit.core.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.Sales;
import io.crmkit.core.report.Conversion;
import io.crmkit.core.report.ExchangeRate;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Recency, frequency and amount, looking through all facts for each figure, in cents. */
class RfmProperties {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<CustomerLabel> CUSTOMERS = IntStream.rangeClosed(1, 9)
            .mapToObj(number -> Sales.customer(10 - number, "Customer " + number))
            .toList();

    /** A customer with the days since the last purchase, orders and cents. */
    private record Buyer(CustomerLabel customer, long days, long orders, long cents) {}

    @Property(tries = 500)
    @Label("Rows, means, profiles and segments are those of the facts; in parts, merged in any order, too")
    void oracle(@ForAll("facts") List<SalesFact> facts, @ForAll Random dice) {
        Optional<Conversion> conversion = dice.nextBoolean()
                ? Optional.of(new Conversion(EUR, List.of(new ExchangeRate(USD, new BigDecimal("2"), DAY))))
                : Optional.empty();
        RfmQuery query = RfmQuery.builder()
                .day(DAY)
                .conversion(conversion)
                .segmentation(score -> "by frequency " + score.frequency())
                .build();
        List<CustomerLabel> labels = new ArrayList<>(CUSTOMERS);
        Collections.shuffle(labels, dice);
        RfmReport report = RfmCalculator.report(
                Plain.inParts(facts, dice, RfmTotals::new, RfmTotals::add, RfmTotals::merge),
                labels,
                query,
                Set.of(OrderStatus.PAID),
                Instant.EPOCH);

        List<RfmReport.Table> tables = new ArrayList<>();
        for (Currency currency : List.of(EUR, USD)) {
            List<SalesFact> those = facts.stream()
                    .filter(fact ->
                            (conversion.isPresent() ? EUR : fact.amount().currency()).equals(currency))
                    .toList();
            List<Buyer> buyers = Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9)
                    .map(number -> CUSTOMERS.get(9 - number))
                    .flatMap(customer -> buyer(customer, those, currency).stream())
                    .toList();
            if (!buyers.isEmpty()) {
                tables.add(table(currency, buyers));
            }
        }
        assertThat(report.tables()).isEqualTo(tables);
    }

    private static Optional<Buyer> buyer(CustomerLabel customer, List<SalesFact> facts, Currency currency) {
        List<SalesFact> own = facts.stream()
                .filter(fact ->
                        fact.group().equals(Optional.of(customer.id().value().toString())))
                .toList();
        return own.stream()
                .map(SalesFact::bucket)
                .max(Comparator.naturalOrder())
                .map(last -> new Buyer(
                        customer,
                        DAY.toEpochDay() - last.toEpochDay(),
                        own.stream().mapToLong(SalesFact::orders).sum(),
                        own.stream()
                                .mapToLong(fact -> (fact.amount().currency().equals(currency) ? 1 : 2)
                                        * fact.amount()
                                                .amount()
                                                .movePointRight(2)
                                                .longValueExact())
                                .sum()));
    }

    private static RfmReport.Table table(Currency currency, List<Buyer> buyers) {
        List<RfmReport.Row> rows = new ArrayList<>();
        for (Buyer buyer : buyers) {
            // Many days are bad, many orders and cents are good; what is compared with is the mean, times their number.
            int count = buyers.size();
            String profile = (count * buyer.days() < sum(buyers, Buyer::days) ? "H" : "L")
                    + (count * buyer.orders() > sum(buyers, Buyer::orders) ? "H" : "L")
                    + (count * buyer.cents() > sum(buyers, Buyer::cents) ? "H" : "L");
            int frequency = fifth(buyers, buyer, Buyer::orders);
            rows.add(new RfmReport.Row(
                    buyer.customer(),
                    DAY.minusDays(buyer.days()),
                    buyer.days(),
                    buyer.orders(),
                    money(buyer.cents(), currency),
                    new RfmScore(
                            fifth(buyers, buyer, other -> -other.days()),
                            frequency,
                            fifth(buyers, buyer, Buyer::cents)),
                    profile,
                    "by frequency " + frequency));
        }
        List<RfmReport.Segment> segments = new ArrayList<>();
        for (String segment :
                new TreeSet<>(rows.stream().map(RfmReport.Row::segment).toList())) {
            List<RfmReport.Row> those =
                    rows.stream().filter(row -> row.segment().equals(segment)).toList();
            segments.add(new RfmReport.Segment(
                    segment,
                    those.size(),
                    those.stream().map(RfmReport.Row::amount).reduce(Money.zero(currency), Money::plus)));
        }
        return new RfmReport.Table(
                currency,
                Plain.ratio(sum(buyers, Buyer::days), buyers.size(), 4),
                Plain.ratio(sum(buyers, Buyer::orders), buyers.size(), 4),
                Plain.ratio(sum(buyers, Buyer::cents), 100L * buyers.size(), 4),
                rows,
                segments);
    }

    private static boolean isBefore(Buyer one, Buyer other) {
        return one.customer().number().compareTo(other.customer().number()) < 0;
    }

    /** Dealt out: as many to each fifth, the worst first, and what is over to the first ones; equal ones by number. */
    private static int fifth(List<Buyer> buyers, Buyer buyer, ToLongFunction<Buyer> good) {
        long before = buyers.stream()
                .filter(other -> good.applyAsLong(other) < good.applyAsLong(buyer)
                        || (good.applyAsLong(other) == good.applyAsLong(buyer) && isBefore(other, buyer)))
                .count();
        int fifth = 1;
        for (long room = before; ; fifth++) {
            room -= buyers.size() / 5 + (fifth <= buyers.size() % 5 ? 1 : 0);
            if (room < 0) {
                return fifth;
            }
        }
    }

    private static long sum(List<Buyer> buyers, ToLongFunction<Buyer> value) {
        return buyers.stream().mapToLong(value).sum();
    }

    private static Money money(long cents, Currency currency) {
        return new Money(BigDecimal.valueOf(cents, 2), currency);
    }

    /** Some are of nobody, or of a tenth customer, who may not be seen. */
    @Provide
    Arbitrary<List<SalesFact>> facts() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(1, 10)
                                .map(number ->
                                        Sales.customer(number, "").id().value().toString())
                                .optional(0.9),
                        Arbitraries.integers().between(0, 20).map(DAY::minusDays),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(-3, 20),
                        Arbitraries.of(EUR, USD))
                .as((group, day, orders, amount, currency) ->
                        new SalesFact(group, day, orders, money(25L * amount, currency)))
                .list()
                .ofMaxSize(30);
    }
}
