package io.crmkit.core.analytics.sales;

import static io.crmkit.core.analytics.Sales.customer;
import static io.crmkit.core.analytics.Sales.euros;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HabitsTotalsTest {
    private final CustomerLabel ada = customer(1, "Ada");
    private final CustomerLabel bob = customer(2, "Bob");

    // 2026-01-05 is a Monday.
    private final List<SalesFact> facts = List.of(
            euros(ada, "2026-01-05", 2, "10"),
            euros(ada, "2026-01-05", 1, "1"),
            euros(ada, "2026-01-08", 1, "20"),
            euros(ada, "2026-02-02", 1, "5"),
            euros(bob, "2026-02-02", 1, "100"));

    @Test
    @DisplayName("Worked out by hand: the cycle, the days of the week, the months, and when the next purchase is due")
    void golden() {
        HabitsReport report = report(totals(facts));

        assertThat(report.orders()).isEqualTo(6);
        // Ada: 3 days and 25 days.
        assertThat(report.cycle().count()).isEqualTo(2);
        assertThat(report.cycle().mean()).contains(Duration.ofDays(14));
        assertThat(report.cycle().median()).contains(Duration.ofDays(3));
        assertThat(report.weekdays().get(0))
                .isEqualTo(new HabitsReport.Weekday(
                        DayOfWeek.MONDAY, 5, new BigDecimal("83.3333"), List.of(Money.of("116", "EUR"))));
        assertThat(report.weekdays()).hasSize(7);
        assertThat(report.weekdays().get(1).amounts()).isEmpty();
        assertThat(report.months().get(1))
                .isEqualTo(new HabitsReport.MonthOfYear(
                        Month.FEBRUARY, 2, new BigDecimal("33.3333"), List.of(Money.of("105", "EUR"))));
        assertThat(report.months()).hasSize(12);
        // Bob bought on one day only, which is no rhythm.
        assertThat(report.rows())
                .containsExactly(new HabitsReport.Row(
                        ada, 3, new BigDecimal("14.0000"), LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 16)));
    }

    @Test
    @DisplayName("In parts, merged in any order, it is the same; of nothing there is no cycle")
    void merged() {
        for (int cut = 0; cut <= facts.size(); cut++) {
            HabitsTotals merged = totals(facts.subList(cut, facts.size())).merge(totals(facts.subList(0, cut)));
            assertThat(report(merged)).isEqualTo(report(totals(facts)));
        }
        assertThat(report(new HabitsTotals()).cycle().mean()).isEqualTo(Optional.empty());
    }

    private static HabitsTotals totals(List<SalesFact> facts) {
        HabitsTotals totals = new HabitsTotals();
        facts.forEach(totals::add);
        return totals;
    }

    private HabitsReport report(HabitsTotals totals) {
        return totals.report(
                List.of(ada, bob), HabitsQuery.of(Period.year(2026)), Set.of(OrderStatus.PAID), Instant.EPOCH);
    }
}
