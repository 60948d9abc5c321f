package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The oracle is {@link SalesTotals}: each fact moved to its stretch of time, and added as a {@code BigDecimal}. */
class SalesColumnsProperties {
    private static final Period MIDDLE = new Period(LocalDate.of(2023, 6, 1), LocalDate.of(2024, 6, 1));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void sumsAreThoseOfTheFacts(
            @ForAll("facts") List<SalesFact> facts, @ForAll @IntRange(max = 18) int scale, @ForAll Bucket bucket) {
        SalesColumns columns = columns(scale, facts);

        assertThat(TotalsContent.of(columns.totals())).isEqualTo(TotalsContent.of(totals(facts)));
        assertThat(TotalsContent.of(columns.rollUp(bucket).totals()))
                .isEqualTo(TotalsContent.of(totals(moved(facts, bucket))));
        assertThat(TotalsContent.of(columns.rollUp(bucket, MIDDLE).totals()))
                .isEqualTo(TotalsContent.of(totals(moved(
                        facts.stream()
                                .filter(fact -> MIDDLE.contains(fact.bucket()))
                                .toList(),
                        bucket))));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void partsMayBeMergedInAnyOrder(
            @ForAll("facts") List<SalesFact> facts,
            @ForAll @IntRange(max = 18) int scale,
            @ForAll @IntRange(max = 18) int otherScale,
            @ForAll Bucket bucket,
            @ForAll Random random) {
        List<SalesFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        int first = random.nextInt(facts.size() + 1);
        int second = first + random.nextInt(facts.size() + 1 - first);
        SalesColumns a = columns(scale, shuffled.subList(0, first));
        SalesColumns b = columns(otherScale, shuffled.subList(first, second)).rollUp(Bucket.DAY);
        SalesColumns c = columns(scale, shuffled.subList(second, facts.size())).rollUp(bucket);
        SalesColumns left =
                SalesColumns.builder(scale).addAll(merged(a, b)).addAll(c).build();
        SalesColumns right =
                SalesColumns.builder(otherScale).addAll(c).addAll(merged(b, a)).build();

        assertThat(TotalsContent.of(left.rollUp(bucket).totals()))
                .isEqualTo(TotalsContent.of(totals(moved(facts, bucket))))
                .isEqualTo(TotalsContent.of(right.rollUp(bucket).totals()));
        assertThat(TotalsContent.of(left.rollUp(bucket).rollUp(Bucket.NONE).totals()))
                .isEqualTo(TotalsContent.of(totals(moved(facts, Bucket.NONE))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void sumsMayLeaveTheRangeOfLong(@ForAll("largeFacts") List<SalesFact> facts) {
        SalesColumns columns = columns(0, facts);

        assertThat(columns.aside()).isZero();
        assertThat(TotalsContent.of(
                        columns.rollUp(Bucket.YEAR).rollUp(Bucket.NONE).totals()))
                .isEqualTo(TotalsContent.of(totals(moved(facts, Bucket.NONE))));
    }

    /** Of one customer, with all the digits that fit. */
    @Provide
    Arbitrary<List<SalesFact>> largeFacts() {
        return Arbitraries.longs()
                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                .withDistribution(RandomDistribution.uniform())
                .tuple2()
                .map(pair -> new SalesFact(
                        Optional.of("a"),
                        LocalDate.of(2024, 1, 1),
                        Math.abs(pair.get2() % Integer.MAX_VALUE),
                        new Money(BigDecimal.valueOf(pair.get1()), Currency.getInstance("EUR"))))
                .list()
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<List<SalesFact>> facts() {
        Arbitrary<Optional<String>> groups = Arbitraries.of(Optional.empty(), Optional.of("a"), Optional.of("b"));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 1_000).map(LocalDate.of(2022, 7, 1)::plusDays);
        Arbitrary<Long> orders = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3),
                Arbitraries.longs().between(Integer.MAX_VALUE - 1L, Integer.MAX_VALUE + 1L),
                Arbitraries.longs());
        Arbitrary<Currency> currencies = Arbitraries.of("EUR", "USD", "JPY").map(Currency::getInstance);
        return Combinators.combine(groups, days, orders, amounts(), currencies)
                .as((group, day, count, amount, currency) ->
                        new SalesFact(group, day, count, new Money(amount, currency)))
                .list()
                .ofMaxSize(40);
    }

    /** Ordinary ones, those at the edge of what fits at some scale, and those far beyond. */
    private static Arbitrary<BigDecimal> amounts() {
        Arbitrary<BigInteger> edges = Combinators.combine(
                        Arbitraries.of(
                                BigInteger.valueOf(Long.MAX_VALUE),
                                BigInteger.valueOf(Long.MIN_VALUE),
                                BigInteger.TEN.pow(18)),
                        Arbitraries.longs().between(-2, 2))
                .as((edge, more) -> edge.add(BigInteger.valueOf(more)));
        Arbitrary<BigInteger> units = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(-1_000_000, 1_000_000).map(BigInteger::valueOf)),
                Tuple.of(
                        2,
                        Arbitraries.longs()
                                .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                                .map(BigInteger::valueOf)),
                Tuple.of(1, edges),
                Tuple.of(
                        1,
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))));
        return Combinators.combine(units, Arbitraries.integers().between(0, 30)).as(BigDecimal::new);
    }

    private static SalesColumns merged(SalesColumns one, SalesColumns other) {
        return SalesColumns.builder(9).addAll(one).addAll(other).build();
    }

    private static SalesColumns columns(int scale, List<SalesFact> facts) {
        SalesColumns.Builder builder = SalesColumns.builder(scale);
        facts.forEach(builder::add);
        return builder.build();
    }

    private static SalesTotals totals(List<SalesFact> facts) {
        SalesTotals totals = new SalesTotals();
        facts.forEach(totals::add);
        return totals;
    }

    private static List<SalesFact> moved(List<SalesFact> facts, Bucket bucket) {
        return facts.stream()
                .map(fact -> new SalesFact(fact.group(), bucket.startOf(fact.bucket()), fact.orders(), fact.amount()))
                .toList();
    }
}
