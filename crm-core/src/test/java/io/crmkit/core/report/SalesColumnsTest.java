package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesColumnsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate YEAR = LocalDate.of(2024, 1, 1);

    @Test
    @DisplayName(
            "By hand: two customers and a nameless one, two years, two currencies, returns; facts before are as after")
    void golden() {
        SalesColumns columns = columns(
                4,
                fact("a", "2023-12-31", 1, "10.25", "EUR"),
                fact("a", "2024-01-01", 1, "0.0001", "EUR"),
                fact("a", "2024-12-31", 2, "7", "EUR"),
                fact("a", "2024-06-30", 0, "-2.5", "EUR"),
                fact("b", "2024-06-30", 1, "3", "USD"),
                new SalesFact(Optional.empty(), DAY, 1, Money.of("5", "EUR")));
        SalesTotals years = columns.rollUp(Bucket.YEAR).totals();

        assertThat(columns.aside()).isZero();
        assertThat(columns.size()).isEqualTo(6);
        assertThat(columns.rollUp(Bucket.YEAR).size()).isEqualTo(4);
        assertThat(years.keys())
                .containsExactly(
                        new SalesTotals.Key(LocalDate.of(2023, 1, 1), EUR),
                        new SalesTotals.Key(YEAR, EUR),
                        new SalesTotals.Key(YEAR, USD));
        assertThat(years.of(years.keys().get(0))).isEqualTo(Map.of(Optional.of("a"), sum(1, "10.25", "EUR")));
        assertThat(years.of(years.keys().get(1)))
                .isEqualTo(Map.of(Optional.of("a"), sum(3, "4.5001", "EUR"), Optional.empty(), sum(1, "5", "EUR")));
        assertThat(years.of(years.keys().get(2))).isEqualTo(Map.of(Optional.of("b"), sum(1, "3", "USD")));
    }

    @ParameterizedTest
    @CsvSource({"NONE, 3", "YEAR, 4", "MONTH, 5", "DAY, 6"})
    @DisplayName("Rolled up to each stretch of time there is one fact for each that somebody bought in")
    void buckets(Bucket bucket, int facts) {
        SalesColumns columns = columns(
                2,
                fact("a", "2023-12-31", 1, "1", "EUR"),
                fact("a", "2024-01-01", 1, "1", "EUR"),
                fact("a", "2024-01-31", 1, "1", "EUR"),
                fact("a", "2024-02-01", 1, "1", "EUR"),
                fact("a", "2024-02-01", 1, "1", "EUR"),
                fact("a", "2024-02-01", 1, "1", "USD"),
                fact("b", "2024-02-01", 1, "1", "EUR"));
        SalesColumns sums = columns.rollUp(bucket);

        assertThat(sums.size()).isEqualTo(facts);
        assertThat(sums.facts())
                .allSatisfy(fact -> assertThat(bucket.startOf(fact.bucket())).isEqualTo(fact.bucket()));
        assertThat(TotalsContent.of(sums.rollUp(Bucket.NONE).totals()))
                .isEqualTo(TotalsContent.of(columns.rollUp(Bucket.NONE).totals()));
    }

    @Test
    @DisplayName("A period is from its first day to the day before its end, for facts aside too")
    void period() {
        SalesColumns columns = columns(
                2,
                fact("a", "2023-12-31", 1, "1", "EUR"),
                fact("a", "2024-01-01", 1, "2", "EUR"),
                fact("a", "2024-12-31", 1, "4", "EUR"),
                fact("a", "2025-01-01", 1, "8", "EUR"),
                fact("a", "2023-12-31", 1, "0.001", "EUR"),
                fact("a", "2024-12-31", 1, "0.002", "EUR"),
                fact("b", "2023-12-31", 1, "3", "USD"));
        SalesTotals year = columns.rollUp(Bucket.NONE, Period.year(2024)).totals();

        assertThat(columns.aside()).isEqualTo(2);
        assertThat(year.keys()).containsExactly(new SalesTotals.Key(LocalDate.MIN, EUR));
        assertThat(year.of(year.keys().get(0))).isEqualTo(Map.of(Optional.of("a"), sum(3, "6.002", "EUR")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "922337203685477.5807",
                "-922337203685477.5808",
                "99999999999999.9999",
                "100000000000000",
                "9223372036854775807",
                "0.000000000000000000000000000001",
                "-1E+90",
                "0.1234",
                "0.12345"
            })
    @DisplayName("Whatever an amount is, ten of it are ten times as much, and it less itself is nothing")
    void anyAmount(String amount) {
        SalesFact[] ten = IntStream.range(0, 10)
                .mapToObj(i -> fact("a", "2024-02-29", 1, amount, "EUR"))
                .toArray(SalesFact[]::new);
        Money one = ten[0].amount();
        SalesTotals totals = columns(4, ten).rollUp(Bucket.YEAR).totals();
        assertThat(totals.of(new SalesTotals.Key(YEAR, EUR)))
                .isEqualTo(Map.of(Optional.of("a"), new SalesTotals.Sum(10, one.times(BigDecimal.TEN))));

        SalesFact less = new SalesFact(Optional.of("a"), DAY, 1, one.times(BigDecimal.ONE.negate()));
        assertThat(columns(4, ten[0], less).rollUp(Bucket.YEAR).totals().of(new SalesTotals.Key(YEAR, EUR)))
                .isEqualTo(Map.of(Optional.of("a"), sum(2, "0", "EUR")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    @DisplayName("Sums that become too large for a column go on in a further fact, and come back by adding up")
    void sumsBeyondLong(int sign) {
        SalesFact[] large = IntStream.range(0, 30)
                .mapToObj(i -> fact("a", "2024-02-29", 1, sign * 999_999_999_999_999_999L + "", "EUR"))
                .toArray(SalesFact[]::new);
        SalesColumns sums = columns(0, large).rollUp(Bucket.YEAR);

        assertThat(columns(0, large).aside()).isZero();
        // A row takes four of them: five were more than 2 to the 62nd.
        assertThat(sums.size()).isEqualTo(8);
        assertThat(sums.rollUp(Bucket.NONE).totals().of(new SalesTotals.Key(LocalDate.MIN, EUR)))
                .isEqualTo(Map.of(
                        Optional.of("a"), sum(30, sign < 0 ? "-29999999999999999970" : "29999999999999999970", "EUR")));
    }

    @Test
    @DisplayName("So do numbers of orders that leave the range of an int; those that never fitted are summed aside")
    void ordersBeyondInt() {
        SalesColumns columns = columns(
                0,
                fact("a", "2024-02-29", Integer.MAX_VALUE, "1", "EUR"),
                fact("a", "2024-02-29", Integer.MAX_VALUE, "1", "EUR"),
                fact("a", "2024-02-29", Integer.MAX_VALUE + 1L, "1", "EUR"),
                fact("a", "2024-02-29", -1, "1", "EUR"));

        assertThat(columns.aside()).isEqualTo(2);
        assertThat(columns.rollUp(Bucket.YEAR).totals().of(new SalesTotals.Key(YEAR, EUR)))
                .isEqualTo(Map.of(Optional.of("a"), sum(3L * Integer.MAX_VALUE, "4", "EUR")));
    }

    @Test
    @DisplayName("Nobody's facts are nobody's sums; whoever bought for nothing is there")
    void nothing() {
        assertThat(columns(2).rollUp(Bucket.YEAR).totals().keys()).isEmpty();
        assertThat(columns(2, fact("a", "2024-02-29", 0, "0", "EUR"))
                        .rollUp(Bucket.YEAR)
                        .totals()
                        .of(new SalesTotals.Key(YEAR, EUR)))
                .isEqualTo(Map.of(Optional.of("a"), sum(0, "0", "EUR")));
    }

    @Test
    @DisplayName("Facts that are of no day, as a whole period's, can be summed like any others")
    void wholePeriod() {
        SalesColumns columns = columns(2, new SalesFact(Optional.of("a"), LocalDate.MIN, 1, Money.of("1", "EUR")));
        assertThat(columns.rollUp(Bucket.NONE).facts())
                .containsExactlyElementsOf(columns.facts().toList());
    }

    @Test
    @DisplayName("What a builder gave does not change when it goes on")
    void builderStartsAnew() {
        SalesColumns.Builder builder = SalesColumns.builder(2);
        SalesColumns first = builder.add(fact("a", "2024-02-29", 1, "1", "EUR")).build();
        SalesColumns second =
                builder.add(fact("b", "2024-03-01", 1, "2", "EUR")).build();

        assertThat(first.facts()).containsExactly(fact("a", "2024-02-29", 1, "1", "EUR"));
        assertThat(second.facts()).containsExactly(fact("b", "2024-03-01", 1, "2", "EUR"));
        assertThat(builder.build().size()).isZero();
    }

    @Test
    @DisplayName("Few of many possible groups: a hundred thousand customers on a thousand days each")
    void sparse() {
        SalesColumns.Builder builder = SalesColumns.builder(0);
        for (int customer = 0; customer < 100_000; customer++) {
            for (int time = 0; time < 2; time++) {
                builder.add(new SalesFact(
                        Optional.of("c" + customer),
                        DAY.plusDays(customer % 1_000),
                        1,
                        new Money(BigDecimal.valueOf(customer), EUR)));
            }
        }
        SalesColumns days = builder.build().rollUp(Bucket.DAY);

        assertThat(days.size()).isEqualTo(100_000);
        assertThat(days.facts()).allSatisfy(fact -> {
            int customer = Integer.parseInt(fact.group().orElseThrow().substring(1));
            assertThat(fact.orders()).isEqualTo(2);
            assertThat(fact.bucket()).isEqualTo(DAY.plusDays(customer % 1_000));
            assertThat(fact.amount().amount().intValueExact()).isEqualTo(2 * customer);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19})
    @DisplayName("A scale that no whole number can have is refused")
    void scale(int scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> SalesColumns.builder(scale));
    }

    private static SalesColumns columns(int scale, SalesFact... facts) {
        SalesColumns.Builder builder = SalesColumns.builder(scale);
        List.of(facts).forEach(builder::add);
        return builder.build();
    }

    private static SalesFact fact(String group, String day, long orders, String amount, String currency) {
        return new SalesFact(Optional.of(group), LocalDate.parse(day), orders, Money.of(amount, currency));
    }

    private static SalesTotals.Sum sum(long orders, String amount, String currency) {
        return new SalesTotals.Sum(orders, Money.of(amount, currency));
    }
}
