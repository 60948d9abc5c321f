package io.crmkit.core.analytics.sales;

import static io.crmkit.core.analytics.Sales.customer;
import static io.crmkit.core.analytics.Sales.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.statistics.ForecastMethod;
import io.crmkit.core.report.SalesTotals;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendCalculatorTest {
    private static final Period HALF = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

    @Test
    @DisplayName("Months without an order count as nothing; customers are added up; the line is that of least squares")
    void golden() {
        SalesTotals totals = new SalesTotals()
                .add(euros(customer(1, "Ada"), "2026-01-01", 1, "6"))
                .add(euros(customer(2, "Bob"), "2026-01-01", 2, "4"))
                .add(euros(customer(1, "Ada"), "2026-03-01", 1, "30"));
        TrendReport.Table table = report(totals, new Period(HALF.from(), LocalDate.of(2026, 4, 1)));

        assertThat(table.months())
                .containsExactly(
                        new TrendReport.Month(YearMonth.of(2026, 1), 3, Money.of("10", "EUR")),
                        new TrendReport.Month(YearMonth.of(2026, 2), 0, Money.of("0", "EUR")),
                        new TrendReport.Month(YearMonth.of(2026, 3), 1, Money.of("30", "EUR")));
        // Through (1, 10), (2, 0), (3, 30): the slope is (30 - 10) / 2.
        assertThat(table.trend().slope()).isCloseTo(10, within(1e-9));
        assertThat(table.forecast().method()).isEqualTo(ForecastMethod.MEAN);
        assertThat(table.expected().get(0).month()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(table.expected().get(0).amount()).isEqualTo(Money.of("13.3333", "EUR"));
        assertThat(table.expected()).hasSize(6);
    }

    @Test
    @DisplayName("What rises steadily is expected to go on so, in the months that follow")
    void steady() {
        SalesTotals totals = new SalesTotals();
        for (int month = 1; month <= 6; month++) {
            totals.add(euros(customer(1, "Ada"), "2026-0" + month + "-01", 1, "" + 100 * month));
        }
        TrendReport.Table table = report(totals, HALF);

        assertThat(table.forecast().method()).isEqualTo(ForecastMethod.HOLT);
        assertThat(table.expected().get(5).month()).isEqualTo(YearMonth.of(2026, 12));
        assertThat(table.expected().get(5).amount().amount().doubleValue()).isCloseTo(1200, within(0.01));
        assertThat(table.expected().get(5).low().amount())
                .isLessThanOrEqualTo(table.expected().get(5).amount().amount());
    }

    @Test
    @DisplayName("A period that is not of whole months, two at least, is refused")
    void periods() {
        for (String until : new String[] {"2026-02-01", "2026-03-02", "2026-01-01"}) {
            assertThatThrownBy(() -> report(new SalesTotals(), new Period(HALF.from(), LocalDate.parse(until))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> report(new SalesTotals(), new Period(LocalDate.of(2026, 1, 2), HALF.until())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TrendReport.Table report(SalesTotals totals, Period period) {
        return TrendCalculator.report(totals, TrendQuery.of(period), Set.of(OrderStatus.PAID), Instant.EPOCH)
                .tables()
                .get(0);
    }
}
