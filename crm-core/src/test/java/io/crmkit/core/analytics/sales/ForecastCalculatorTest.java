package io.crmkit.core.analytics.sales;

import static io.crmkit.core.analytics.sales.Pursuits.ANN;
import static io.crmkit.core.analytics.sales.Pursuits.created;
import static io.crmkit.core.analytics.sales.Pursuits.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.report.Conversion;
import io.crmkit.core.report.ExchangeRate;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastCalculatorTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    @DisplayName("Worked out by hand: by success rates, with the interval")
    void successRates() {
        ForecastReport report = report(
                ForecastQuery.by(ForecastBasis.SUCCESS_RATE),
                created(1, 1).worth("100", "EUR", 50),
                created(2, 1).worth("1000", "EUR", 10).assigned(2, ANN),
                created(3, 1).worth("40", "USD", 100),
                created(4, 1),
                created(5, 1).worth("7", "EUR", 90).assigned(2, ANN).failed(3));

        assertThat(report.unvalued()).isEqualTo(1);
        assertThat(report.tables()).hasSize(2);
        ForecastReport.Table euros = report.tables().get(0);
        // 50 + 100 of 1,100; the variance is 100² * 0.25 + 1000² * 0.09 = 92,500, its root 304.138126514911.
        assertThat(euros.total())
                .isEqualTo(new ForecastReport.Row(
                        Optional.empty(), 2, money("1100"), money("150"), new BigDecimal("13.6364")));
        assertThat(euros.low()).isEqualTo(money("0"));
        // 150 + 1.96 * 304.138126514911.
        assertThat(euros.high()).isEqualTo(money("746.1107279692"));
        // What is sure has no interval.
        ForecastReport.Table dollars = report.tables().get(1);
        assertThat(dollars.low()).isEqualTo(dollars.high()).isEqualTo(Money.of("40", "USD"));
    }

    @Test
    @DisplayName("By win rates, each group goes by its own, and one in which nothing has ended by that of all")
    void winRates() {
        ForecastQuery query = ForecastQuery.builder()
                .basis(ForecastBasis.WIN_RATE)
                .dimension(ChanceDimension.SOURCE)
                .build();
        ForecastReport report = report(
                query,
                created(1, 1).source("fair").assigned(2, ANN).won(3, "1", "EUR"),
                created(2, 1).source("fair").assigned(2, ANN).failed(3),
                created(3, 1).source("fair").assigned(2, ANN).failed(3),
                created(4, 1).source("web").assigned(2, ANN).won(3, "1", "EUR"),
                created(5, 1).source("fair").worth("90", "EUR", 1),
                created(6, 1).source("web").worth("10", "EUR", 1),
                created(7, 1).worth("8", "EUR", 1));

        // One of three at the fair, one of one on the web, two of four in all.
        assertThat(report.tables().get(0).rows())
                .containsExactly(
                        new ForecastReport.Row(
                                Optional.of("fair"), 1, money("90"), money("30"), new BigDecimal("33.3333")),
                        new ForecastReport.Row(
                                Optional.of("web"), 1, money("10"), money("10"), new BigDecimal("100.0000")),
                        new ForecastReport.Row(Optional.empty(), 1, money("8"), money("4"), new BigDecimal("50.0000")));
        assertThat(report.tables().get(0).total().weighted()).isEqualTo(money("44"));
    }

    @Test
    @DisplayName("As long as nothing has ended there is no win rate, and no forecast by it")
    void unrated() {
        ForecastReport report =
                report(ForecastQuery.by(ForecastBasis.WIN_RATE), created(1, 1).worth("100", "EUR", 50));
        assertThat(report.unrated()).isEqualTo(1);
        assertThat(report.tables()).isEmpty();
    }

    @Test
    @DisplayName("Amounts may be converted, and are refused without a rate")
    void converted() {
        Conversion conversion = new Conversion(
                EUR,
                List.of(new ExchangeRate(
                        Currency.getInstance("USD"), new BigDecimal("0.5"), LocalDate.of(2026, 1, 1))));
        ForecastQuery query = ForecastQuery.builder().conversion(conversion).build();
        ForecastReport report = report(
                query, created(1, 1).worth("100", "USD", 50), created(2, 1).worth("10", "EUR", 50));
        assertThat(report.tables()).hasSize(1);
        assertThat(report.tables().get(0).total().weighted()).isEqualTo(money("30"));

        ForecastQuery noRate = ForecastQuery.builder()
                .conversion(new Conversion(EUR, List.of()))
                .build();
        assertThatThrownBy(() -> report(noRate, created(1, 1).worth("100", "USD", 50)))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("conversion.rates");
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    private static ForecastReport report(ForecastQuery query, Pursuits... pursuits) {
        List<ChanceJourney> journeys = new ArrayList<>();
        for (Pursuits pursuit : pursuits) {
            journeys.add(pursuit.journey());
        }
        return ForecastCalculator.report(journeys, query, ZoneOffset.UTC, noon(31));
    }
}
