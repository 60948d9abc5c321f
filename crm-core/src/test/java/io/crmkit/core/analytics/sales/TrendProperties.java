package io.crmkit.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.Plain;
import io.crmkit.core.analytics.statistics.Forecast;
import io.crmkit.core.report.Conversion;
import io.crmkit.core.report.ExchangeRate;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The sales of months, looking through all facts for each, in cents. How a series goes on has properties of its own; here it
 * is that the right series is asked about, and what is told of the answer.
 */
class TrendProperties {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
    private static final int MONTHS = 7;

    @Property(tries = 200)
    @Label("Months are sums of the facts, in parts, merged in any order, too; the line is that of least squares")
    void oracle(@ForAll("facts") List<SalesFact> facts, @ForAll Random dice) {
        Optional<Conversion> conversion = dice.nextBoolean()
                ? Optional.of(new Conversion(EUR, List.of(new ExchangeRate(USD, new BigDecimal("2"), FROM))))
                : Optional.empty();
        TrendQuery query = TrendQuery.builder()
                .period(new Period(FROM, FROM.plusMonths(MONTHS)))
                .seasonMonths(1 + dice.nextInt(3))
                .horizonMonths(1 + dice.nextInt(8))
                .conversion(conversion)
                .build();
        TrendReport report = TrendCalculator.report(
                Plain.inParts(facts, dice, SalesTotals::new, SalesTotals::add, SalesTotals::merge),
                query,
                Set.of(OrderStatus.PAID),
                Instant.EPOCH);

        List<Currency> currencies = Stream.of(EUR, USD)
                .filter(currency -> facts.stream()
                        .anyMatch(fact -> currency(fact, conversion).equals(currency)))
                .toList();
        assertThat(report.tables()).extracting(TrendReport.Table::currency).isEqualTo(currencies);
        for (TrendReport.Table table : report.tables()) {
            List<SalesFact> those = facts.stream()
                    .filter(fact -> currency(fact, conversion).equals(table.currency()))
                    .toList();
            check(table, those, query);
        }
    }

    private static void check(TrendReport.Table table, List<SalesFact> facts, TrendQuery query) {
        List<TrendReport.Month> months = new ArrayList<>();
        List<Double> series = new ArrayList<>();
        for (int place = 0; place < MONTHS; place++) {
            LocalDate month = FROM.plusMonths(place);
            long orders = 0;
            long cents = 0;
            for (SalesFact fact : facts) {
                if (fact.bucket().equals(month)) {
                    orders += fact.orders();
                    cents += (fact.amount().currency().equals(table.currency()) ? 1 : 2)
                            * fact.amount().amount().movePointRight(2).longValueExact();
                }
            }
            months.add(new TrendReport.Month(
                    YearMonth.from(month), orders, new Money(BigDecimal.valueOf(cents, 2), table.currency())));
            series.add(cents / 100.0);
        }
        assertThat(table.months()).isEqualTo(months);
        double meanPlace = (MONTHS - 1) / 2.0;
        double mean = series.stream().mapToDouble(Double::doubleValue).sum() / MONTHS;
        double products = 0;
        double squares = 0;
        for (int place = 0; place < MONTHS; place++) {
            products += (place - meanPlace) * (series.get(place) - mean);
            squares += (place - meanPlace) * (place - meanPlace);
        }
        assertThat(table.trend().slope()).isCloseTo(products / squares, within(1e-8));
        assertThat(table.forecast())
                .isEqualTo(
                        Forecast.of(series, query.getSeasonMonths(), query.getHorizonMonths(), query.getConfidence()));
        assertThat(table.expected()).hasSize(query.getHorizonMonths());
        for (int place = 0; place < table.expected().size(); place++) {
            TrendReport.Expected expected = table.expected().get(place);
            Forecast.Point point = table.forecast().points().get(place);
            assertThat(expected.month()).isEqualTo(YearMonth.from(FROM.plusMonths(MONTHS + place)));
            isTold(expected.amount(), point.expected(), table.currency());
            isTold(expected.low(), point.lower(), table.currency());
            isTold(expected.high(), point.upper(), table.currency());
        }
    }

    /** With four decimals. */
    private static void isTold(Money told, double exact, Currency currency) {
        assertThat(told.currency()).isEqualTo(currency);
        assertThat(told.amount().scale()).isLessThanOrEqualTo(4);
        assertThat(told.amount().doubleValue()).isCloseTo(exact, within(5.0001e-5));
    }

    private static Currency currency(SalesFact fact, Optional<Conversion> conversion) {
        return conversion.isPresent() ? EUR : fact.amount().currency();
    }

    @Provide
    Arbitrary<List<SalesFact>> facts() {
        return Combinators.combine(
                        Arbitraries.of("a", "b").optional(0.8),
                        Arbitraries.integers().between(0, MONTHS - 1).map(FROM::plusMonths),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-20"), new BigDecimal("100"))
                                .ofScale(2),
                        Arbitraries.of(EUR, USD))
                .as((group, month, orders, amount, currency) ->
                        new SalesFact(group, month, orders, new Money(amount, currency)))
                .list()
                .ofMaxSize(25);
    }
}
