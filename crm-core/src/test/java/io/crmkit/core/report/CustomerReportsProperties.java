package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.Sales;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
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

/** Contribution and make-up of customers, looking through all facts for each figure, in cents. */
class CustomerReportsProperties {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Set<OrderStatus> STATUSES = Set.of(OrderStatus.PAID);
    private static final Period YEARS = new Period(LocalDate.of(2003, 5, 1), LocalDate.of(2005, 6, 1));
    private static final List<LocalDate> STARTS =
            List.of(LocalDate.of(2003, 1, 1), LocalDate.of(2004, 1, 1), LocalDate.of(2005, 1, 1));
    private static final List<CustomerLabel> CUSTOMERS = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> Sales.customer(6 - number, "Customer " + number))
            .toList();
    private static final CustomerLabel STRANGER = Sales.customer(6, "Stranger");

    @Property(tries = 500)
    @Label(
            "Contributions are sums of the facts, by stretch and currency, converted or not; in parts, in any order, too")
    void contribution(@ForAll("facts") List<SalesFact> facts, @ForAll Random dice) {
        Optional<Conversion> conversion = dice.nextBoolean()
                ? Optional.of(new Conversion(EUR, List.of(new ExchangeRate(USD, new BigDecimal("2"), YEARS.from()))))
                : Optional.empty();
        boolean zeroRows = dice.nextBoolean();
        boolean yearly = dice.nextBoolean();
        Optional<Currency> zero = Optional.of(USD).filter(unused -> dice.nextBoolean());
        ContributionQuery query = ContributionQuery.builder()
                .period(YEARS)
                .bucket(yearly ? Bucket.YEAR : Bucket.NONE)
                .zeroRows(zeroRows)
                .conversion(conversion)
                .zeroCurrency(zero)
                .build();
        List<SalesFact> sold = yearly ? facts : whole(facts);
        List<CustomerLabel> labels = new ArrayList<>(CUSTOMERS);
        Collections.shuffle(labels, dice);
        ContributionReport report = ContributionCalculator.report(
                Plain.inParts(sold, dice, SalesTotals::new, SalesTotals::add, SalesTotals::merge),
                labels,
                query,
                STATUSES,
                Instant.EPOCH);

        Predicate<SalesFact> converts =
                fact -> conversion.isPresent() && fact.amount().currency().equals(USD);
        List<SalesFact> converted = sold.stream()
                .map(fact -> converts.test(fact)
                        ? new SalesFact(
                                fact.group(),
                                fact.bucket(),
                                fact.orders(),
                                new Money(
                                        fact.amount().amount().add(fact.amount().amount()), EUR))
                        : fact)
                .toList();
        List<Currency> currencies = Stream.of(EUR, USD)
                .filter(currency -> converted.stream()
                        .anyMatch(fact -> fact.amount().currency().equals(currency)))
                .toList();
        List<Currency> shown = currencies.isEmpty() && zeroRows
                ? Stream.concat(conversion.map(Conversion::to).stream(), zero.stream())
                        .limit(1)
                        .toList()
                : currencies;
        List<ContributionReport.Table> tables = new ArrayList<>();
        for (LocalDate start : yearly ? STARTS : List.of(LocalDate.MIN)) {
            for (Currency currency : shown) {
                List<SalesFact> those = converted.stream()
                        .filter(fact -> fact.bucket().equals(start)
                                && fact.amount().currency().equals(currency))
                        .toList();
                if (zeroRows || !those.isEmpty()) {
                    tables.add(table(yearly ? Optional.of(start) : Optional.empty(), currency, those, zeroRows));
                }
            }
        }
        assertThat(report.tables()).isEqualTo(tables);
    }

    private static ContributionReport.Table table(
            Optional<LocalDate> from, Currency currency, List<SalesFact> facts, boolean zeroRows) {
        List<CustomerLabel> customers = CUSTOMERS.stream()
                .filter(customer -> zeroRows || !of(facts, customer).isEmpty())
                .sorted(Comparator.comparing((CustomerLabel customer) -> -cents(of(facts, customer)))
                        .thenComparing(CustomerLabel::number))
                .toList();
        long total = customers.stream()
                .mapToLong(customer -> cents(of(facts, customer)))
                .sum();
        List<ContributionReport.Row> rows = new ArrayList<>();
        long cumulative = 0;
        for (CustomerLabel customer : customers) {
            long own = cents(of(facts, customer));
            cumulative += own;
            rows.add(new ContributionReport.Row(
                    customer,
                    of(facts, customer).stream().mapToLong(SalesFact::orders).sum(),
                    new Money(BigDecimal.valueOf(own, 2), currency),
                    Plain.percent(own, total),
                    Plain.percent(cumulative, total)));
        }
        return new ContributionReport.Table(from, currency, new Money(BigDecimal.valueOf(total, 2), currency), rows);
    }

    @Property(tries = 500)
    @Label("Customers are counted by value, in whatever order they come, with what those of the value bought")
    void composition(
            @ForAll("facts") List<SalesFact> facts, @ForAll("counts") List<CustomerFact> counts, @ForAll Random dice) {
        List<CustomerFact> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, dice);
        List<String> possible = List.of("south", "north");
        List<SalesFact> sold = whole(facts);
        CompositionReport report = CompositionCalculator.report(
                CompositionQuery.by(CustomerDimension.REGION),
                possible,
                shuffled,
                Plain.inParts(sold, dice, SalesTotals::new, SalesTotals::add, SalesTotals::merge),
                STATUSES,
                Instant.EPOCH);

        Set<String> others = new TreeSet<>();
        counts.forEach(
                fact -> fact.group().filter(value -> !possible.contains(value)).ifPresent(others::add));
        long all = counts.stream().mapToLong(CustomerFact::customers).sum();
        List<Currency> currencies = Stream.of(EUR, USD)
                .filter(currency ->
                        sold.stream().anyMatch(fact -> fact.amount().currency().equals(currency)))
                .toList();
        List<CompositionReport.Row> rows = new ArrayList<>();
        Stream.concat(
                        Stream.concat(possible.stream(), others.stream()).map(Optional::of),
                        Stream.of(Optional.<String>empty()))
                .forEach(value -> {
                    long customers = counts.stream()
                            .filter(fact -> fact.group().equals(value))
                            .mapToLong(CustomerFact::customers)
                            .sum();
                    rows.add(new CompositionReport.Row(
                            value,
                            customers,
                            Plain.percent(customers, all),
                            currencies.stream()
                                    .map(currency -> new Money(
                                            BigDecimal.valueOf(
                                                    cents(sold.stream()
                                                            .filter(fact ->
                                                                    fact.group().equals(value))
                                                            .filter(fact -> fact.amount()
                                                                    .currency()
                                                                    .equals(currency))
                                                            .toList()),
                                                    2),
                                            currency))
                                    .toList()));
                });
        assertThat(report.customers()).isEqualTo(all);
        assertThat(report.rows()).isEqualTo(rows);
    }

    /** Of the period as a whole. */
    private static List<SalesFact> whole(List<SalesFact> facts) {
        return facts.stream()
                .map(fact -> new SalesFact(fact.group(), LocalDate.MIN, fact.orders(), fact.amount()))
                .toList();
    }

    private static List<SalesFact> of(List<SalesFact> facts, CustomerLabel customer) {
        return facts.stream()
                .filter(fact ->
                        fact.group().equals(Optional.of(customer.id().value().toString())))
                .toList();
    }

    private static long cents(List<SalesFact> facts) {
        return facts.stream()
                .mapToLong(fact -> fact.amount().amount().movePointRight(2).longValueExact())
                .sum();
    }

    /** By customer, and by region; few amounts, so that some are equal, and some nothing. */
    @Provide
    Arbitrary<List<SalesFact>> facts() {
        Arbitrary<Optional<String>> groups = Arbitraries.of(Stream.concat(
                                Stream.concat(CUSTOMERS.stream(), Stream.of(STRANGER))
                                        .map(customer -> customer.id().value().toString()),
                                Stream.of("north", "west"))
                        .toList())
                .optional(0.9);
        return Combinators.combine(
                        groups,
                        Arbitraries.of(STARTS),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(-3, 20),
                        Arbitraries.of(EUR, USD))
                .as((group, start, orders, amount, currency) ->
                        new SalesFact(group, start, orders, new Money(BigDecimal.valueOf(25L * amount, 2), currency)))
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<CustomerFact>> counts() {
        return Combinators.combine(
                        Arbitraries.of("north", "south", "west", "east").optional(0.8),
                        Arbitraries.longs().between(1, 9))
                .as(CustomerFact::new)
                .list()
                .ofMaxSize(10);
    }
}
