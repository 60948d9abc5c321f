package io.crmkit.core.analytics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.report.Conversion;
import io.crmkit.core.report.ExchangeRate;
import io.crmkit.core.report.ProductTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Products by ABC and XYZ, in cents and pieces, looking through all facts for each figure. */
class ProductProperties {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    /** The names of some are equal; one product may not be seen. */
    private static final List<ProductLabel> LABELS = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> new ProductLabel(product(number), "product " + number % 4))
            .toList();

    /** Of one product: lines, pieces and cents in each month, and in which months it was sold at all. */
    private record Sold(ProductLabel product, long lines, long cents, List<Long> pieces, Set<Integer> months) {
        long allPieces() {
            return pieces.stream().mapToLong(Long::longValue).sum();
        }
    }

    @Property(tries = 500)
    @Label("Sums, shares and classes are those of the facts, converted or not; in parts, merged in any order, too")
    void oracle(@ForAll("facts") List<ProductFact> facts, @ForAll AbcBoundary boundary, @ForAll Random dice) {
        Optional<Conversion> conversion = dice.nextBoolean()
                ? Optional.of(new Conversion(EUR, List.of(new ExchangeRate(USD, new BigDecimal("2"), JANUARY))))
                : Optional.empty();
        // By the second one nothing is left for C, but what was sold for nothing or less.
        AbcPolicy policy = dice.nextBoolean()
                ? AbcPolicy.standard().with(boundary)
                : new AbcPolicy(BigDecimal.valueOf(50), BigDecimal.valueOf(50), boundary);
        AbcXyzQuery query = AbcXyzQuery.builder()
                .period(Period.year(2026))
                .conversion(conversion)
                .abc(policy)
                .build();
        ProductTotals totals = Plain.inParts(facts, dice, ProductTotals::new, ProductTotals::add, ProductTotals::merge);
        AbcXyzReport<ProductLabel> report =
                AbcXyzCalculator.products(totals, LABELS, query, Set.of(OrderStatus.PAID), Instant.EPOCH);

        List<Currency> currencies = conversion.isPresent() ? List.of(EUR) : List.of(EUR, USD);
        int table = 0;
        for (Currency currency : currencies) {
            List<ProductFact> those = facts.stream()
                    .filter(fact -> LABELS.stream().anyMatch(label -> label.id().equals(fact.product())))
                    .filter(fact ->
                            conversion.isPresent() || fact.amount().currency().equals(currency))
                    .toList();
            if (!those.isEmpty()) {
                assertThat(report.tables().get(table).currency()).isEqualTo(currency);
                check(report.tables().get(table++), those, currency, policy);
            }
        }
        assertThat(report.tables()).hasSize(table);
    }

    private static void check(
            AbcXyzReport.Table<ProductLabel> table, List<ProductFact> facts, Currency currency, AbcPolicy policy) {
        int first = facts.stream()
                .mapToInt(fact -> fact.bucket().getMonthValue())
                .min()
                .orElseThrow();
        int last = facts.stream()
                .mapToInt(fact -> fact.bucket().getMonthValue())
                .max()
                .orElseThrow();
        List<Sold> products = new ArrayList<>();
        for (ProductLabel label : LABELS) {
            List<ProductFact> own = facts.stream()
                    .filter(fact -> fact.product().equals(label.id()))
                    .toList();
            if (!own.isEmpty()) {
                products.add(sold(label, own, first, last, currency));
            }
        }
        products.sort(Comparator.comparingLong((Sold product) -> -product.cents())
                .thenComparing(product -> product.product().name())
                .thenComparing(product -> product.product().id().value()));
        long total = products.stream().mapToLong(Sold::cents).sum();
        assertThat(table.first()).isEqualTo(YearMonth.of(2026, first));
        assertThat(table.last()).isEqualTo(YearMonth.of(2026, last));
        assertThat(table.total()).isEqualTo(cents(total, currency));
        assertThat(table.rows())
                .extracting(AbcXyzReport.Row::item)
                .containsExactlyElementsOf(products.stream().map(Sold::product).toList());
        long before = 0;
        for (int place = 0; place < products.size(); place++) {
            check(table.rows().get(place), products.get(place), before, total, currency, policy);
            before += products.get(place).cents();
        }
        for (AbcXyzReport.Cell cell : table.cells()) {
            List<Integer> places = IntStream.range(0, products.size())
                    .filter(place -> table.rows().get(place).abc() == cell.abc()
                            && table.rows().get(place).xyz() == cell.xyz())
                    .boxed()
                    .toList();
            long sum = places.stream()
                    .mapToLong(place -> products.get(place).cents())
                    .sum();
            assertThat(cell)
                    .isEqualTo(new AbcXyzReport.Cell(
                            cell.abc(), cell.xyz(), places.size(), cents(sum, currency), Plain.percent(sum, total)));
        }
    }

    private static void check(
            AbcXyzReport.Row<ProductLabel> row,
            Sold sold,
            long before,
            long total,
            Currency currency,
            AbcPolicy policy) {
        assertThat(row.count()).isEqualTo(sold.lines());
        assertThat(row.quantity().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(sold.allPieces()));
        assertThat(row.amount()).isEqualTo(cents(sold.cents(), currency));
        assertThat(row.share()).isEqualTo(Plain.percent(sold.cents(), total));
        assertThat(row.cumulativeShare()).isEqualTo(Plain.percent(before + sold.cents(), total));
        assertThat(row.months()).isEqualTo(sold.months().size());
        long both = policy.a().longValueExact() + policy.b().longValueExact();
        AbcClass rest = isWithin(both, sold.cents(), before, total, policy.boundary()) ? AbcClass.B : AbcClass.C;
        AbcClass abc = isWithin(policy.a().longValueExact(), sold.cents(), before, total, policy.boundary())
                ? AbcClass.A
                : rest;
        assertThat(row.abc()).isEqualTo(sold.cents() <= 0 || total <= 0 ? AbcClass.C : abc);
        // Variance and mean by whole numbers: of n months, n times the squares less the square of the sum.
        long sum = sold.allPieces();
        long spread = -sum * sum;
        for (long pieces : sold.pieces()) {
            spread += sold.pieces().size() * pieces * pieces;
        }
        if (sum <= 0) {
            assertThat(row.variation()).isEmpty();
            assertThat(row.xyz()).isEqualTo(XyzClass.Z);
        } else {
            assertThat(row.variation().orElseThrow().doubleValue())
                    .isCloseTo(Math.sqrt((double) spread) / sum, within(1e-6));
            XyzClass above = spread <= sum * sum ? XyzClass.Y : XyzClass.Z;
            assertThat(row.xyz()).isEqualTo(4 * spread <= sum * sum ? XyzClass.X : above);
        }
    }

    /** Who crosses the boundary begins below it; or else has to end no further than at it. */
    private static boolean isWithin(long percent, long own, long before, long total, AbcBoundary boundary) {
        return boundary == AbcBoundary.CROSSING
                ? 100 * before < percent * total
                : 100 * (before + own) <= percent * total;
    }

    private static Sold sold(ProductLabel label, List<ProductFact> facts, int first, int last, Currency currency) {
        long[] pieces = new long[last - first + 1];
        long lines = 0;
        long cents = 0;
        for (ProductFact fact : facts) {
            int rate = fact.amount().currency().equals(currency) ? 1 : 2;
            lines += fact.lines();
            cents += rate * fact.amount().amount().movePointRight(2).longValueExact();
            pieces[fact.bucket().getMonthValue() - first] += fact.quantity().longValueExact();
        }
        return new Sold(
                label,
                lines,
                cents,
                LongStream.of(pieces).boxed().toList(),
                facts.stream().map(fact -> fact.bucket().getMonthValue()).collect(Collectors.toSet()));
    }

    private static Money cents(long cents, Currency currency) {
        return new Money(BigDecimal.valueOf(cents, 2), currency);
    }

    /** Few amounts, so that some are equal and boundaries are met. */
    @Provide
    Arbitrary<List<ProductFact>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7).map(ProductProperties::product),
                        Arbitraries.integers().between(0, 5).map(JANUARY::plusMonths),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(-1, 6).map(BigDecimal::valueOf),
                        Arbitraries.integers().between(-2, 20).map(five -> BigDecimal.valueOf(5L * five, 2)),
                        Arbitraries.of(EUR, USD))
                .as((product, month, lines, pieces, amount, currency) ->
                        new ProductFact(product, month, lines, pieces, new Money(amount, currency)))
                .list()
                .ofMaxSize(30);
    }

    private static ProductId product(int number) {
        return new ProductId(new UUID(0, number));
    }
}
