package io.crmkit.core.analytics.loss;

import static io.crmkit.core.analytics.loss.Going.customer;
import static io.crmkit.core.analytics.loss.Going.journey;
import static io.crmkit.core.analytics.loss.Going.lost;
import static io.crmkit.core.analytics.loss.Going.measure;
import static io.crmkit.core.analytics.loss.Going.noon;
import static io.crmkit.core.analytics.loss.Going.recovered;
import static io.crmkit.core.analytics.loss.Going.warned;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Sales;
import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.analytics.statistics.BgNbdFit;
import io.crmkit.core.analytics.statistics.SurvivalCurve;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossTotalsTest {
    private static final Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));

    private final Customer ada = customer(1, "2026-01-01", "north");
    private final Customer bob = customer(2, "2026-01-11", "north");
    private final Customer cyd = customer(3, "2026-01-01", "south");
    private final Customer dan = customer(4, "2026-02-10", "south");

    @Test
    @DisplayName("Worked out by hand: lost after 30 and 50 days, retired after 20, and one who is there for 60")
    void survival() {
        List<CustomerJourney> journeys = List.of(
                journey(ada, "ACTIVE 2026-01-01", "LOST 2026-01-31", "ACTIVE 2026-02-10"),
                journey(bob, "ACTIVE 2026-01-11", "LOST 2026-03-02"),
                journey(cyd, "ACTIVE 2026-01-01", "RETIRED 2026-01-21"),
                journey(dan, "ACTIVE 2026-02-10"));
        SurvivalQuery query =
                SurvivalQuery.builder().dimension(LossDimension.REGION).build();
        SurvivalReport report = survival(query, journeys).report();

        SurvivalCurve all = report.all();
        // Of three who were there for 30 days one was lost; of two after 50 one: 2/3, then 1/3.
        assertThat(all.steps())
                .extracting(step -> step.duration() + " " + step.atRisk() + " " + step.events() + " " + step.survival())
                .containsExactly("20 4 0 1.000000", "30 3 1 0.666667", "50 2 1 0.333333", "60 1 0 0.333333");
        assertThat(report.groups())
                .extracting(group ->
                        group.group().orElseThrow() + " " + group.curve().events())
                .containsExactly("north 2", "south 0");
        for (int cut = 0; cut <= journeys.size(); cut++) {
            assertThat(survival(query, journeys.subList(cut, journeys.size()))
                            .merge(survival(query, journeys.subList(0, cut)))
                            .report())
                    .isEqualTo(report);
        }
        // Who becomes a customer later is not there yet.
        assertThat(survival(query, List.of(journey(customer(9, "2026-05-01", "x"), "ACTIVE 2026-01-01")))
                        .report()
                        .all()
                        .observations())
                .isZero();
    }

    private static SurvivalTotals survival(SurvivalQuery query, List<CustomerJourney> journeys) {
        SurvivalTotals totals = new SurvivalTotals(query, ZoneOffset.UTC, noon("2026-04-11"));
        journeys.forEach(totals::add);
        return totals;
    }

    @Test
    @DisplayName("Measures: what became of cases with and without, as it was known at the instant")
    void measures() {
        MeasuresTotals totals = new MeasuresTotals(MAY, noon("2026-05-31"))
                .add(recovered(
                        warned(ada, 1, "2026-05-01", "2025-10-01").addMeasures(measure("2026-05-05")), "2026-05-15"))
                .add(lost(warned(bob, 2, "2026-05-02", "").addMeasures(measure("2026-05-03")), "2026-05-20"))
                .add(lost(warned(cyd, 3, "2026-05-03", ""), "2026-06-20"))
                .add(recovered(warned(dan, 4, "2026-05-04", ""), "2026-05-06"))
                .add(warned(ada, 5, "2026-06-01", "").build());
        MeasuresTotals later = new MeasuresTotals(MAY, noon("2026-05-31"))
                .add(warned(bob, 6, "2026-05-31", "")
                        .status(LossStatus.SUSPENDED)
                        .addMeasures(measure("2026-06-02"))
                        .build());
        MeasuresReport report = later.merge(totals).report();

        assertThat(report.withMeasures().cases()).isEqualTo(2);
        assertThat(report.withMeasures().recoveryRate()).contains(new BigDecimal("50.0000"));
        assertThat(report.withMeasures().untilRecovery().mean()).contains(Duration.ofDays(10));
        // One that was lost later and one whose measure came later are open, without any.
        assertThat(report.withoutMeasures().cases()).isEqualTo(3);
        assertThat(report.withoutMeasures().open()).isEqualTo(2);
        assertThat(report.withoutMeasures().untilRecovery().mean()).contains(Duration.ofDays(2));
    }

    @Test
    @DisplayName(
            "Churn: who was there at the end of May or was lost in it, what those bought in their last year, and how silent")
    void churn() {
        ChurnQuery query =
                ChurnQuery.builder().period(MAY).dimension(LossDimension.REGION).build();
        List<SalesFact> bought = List.of(
                sale("2025-01-31", "1"),
                sale("2025-02-01", "10"),
                sale("2026-01-31", "100"),
                sale("2026-02-01", "1000"));
        ChurnTotals totals = new ChurnTotals(query, ZoneOffset.UTC, noon("2026-07-01"))
                .add(
                        journey(ada, "ACTIVE 2026-01-01", "LOST 2026-05-11", "ACTIVE 2026-05-20"),
                        List.of(lost(warned(ada, 1, "2026-05-01", "2026-01-31"), "2026-05-11")),
                        bought)
                .add(journey(bob, "ACTIVE 2026-01-11", "LOST 2026-06-01"), List.of(), List.of());
        ChurnTotals south = new ChurnTotals(query, ZoneOffset.UTC, noon("2026-07-01"))
                .add(journey(cyd, "ACTIVE 2026-01-01", "RETIRED 2026-05-31"), List.of(), List.of())
                .add(journey(dan, "ACTIVE 2026-02-10", "LOST 2026-04-30"), List.of(), List.of())
                .add(
                        journey(customer(5, "2026-05-31", "south"), "ACTIVE 2026-06-20", "LOST 2026-06-30"),
                        List.of(lost(warned(dan, 2, "2026-06-01", ""), "2026-06-30")),
                        List.of())
                .add(journey(customer(6, "2026-06-01", "south"), "ACTIVE 2026-06-01"), List.of(), List.of());
        ChurnReport report = south.merge(totals).report(Set.of(OrderStatus.PAID));

        assertThat(report.rows())
                .extracting(row -> row.group().orElseThrow() + " " + row.lost() + " of " + row.atRisk())
                .containsExactly("north 1 of 2", "south 0 of 1");
        ChurnReport.Row north = report.rows().get(0);
        assertThat(north.rate()).contains(new BigDecimal("50.0000"));
        // In the year that ended with the last order.
        assertThat(north.value()).containsExactly(Money.of("110", "EUR"));
        assertThat(report.reasons())
                .containsExactly(new ChurnReport.Reason(
                        "OTHER", 1, new BigDecimal("100.0000"), List.of(Money.of("110", "EUR"))));
        assertThat(north.silence().mean()).contains(Duration.ofDays(100));
        assertThat(report.total().neverOrdered()).isZero();

        ChurnTotals before = new ChurnTotals(query, ZoneOffset.UTC, noon("2026-05-10"))
                .add(
                        journey(ada, "ACTIVE 2026-01-01"),
                        List.of(lost(warned(ada, 1, "2026-05-01", ""), "2026-05-11")),
                        bought);
        assertThat(before.report(Set.of()).total().lost()).isZero();
    }

    private SalesFact sale(String day, String amount) {
        return Sales.euros(new CustomerLabel(ada.getId(), "", ""), day, 1, amount);
    }

    @Test
    @DisplayName(
            "Risk: orders of one day are one purchase; without a model all are told by their silence, the active ones first")
    void risk() {
        PurchaseDays days = new PurchaseDays()
                .add(Sales.euros(label(ada), "2026-01-01", 1, "1"))
                .add(Sales.euros(label(ada), "2026-01-01", 2, "5"))
                .add(Sales.euros(label(ada), "2026-01-15", 1, "5"))
                .add(Sales.euros(label(bob), "2025-12-01", 1, "5"));
        PurchaseDays more = new PurchaseDays()
                .add(Sales.euros(label(cyd), "2025-01-01", 1, "5"))
                .add(Sales.euros(label(dan), "2025-01-01", 1, "5"));
        RiskReport report = RiskCalculator.report(
                more.merge(days),
                List.of(
                        journey(ada, "ACTIVE 2026-01-01"),
                        journey(bob, "ACTIVE 2026-01-01"),
                        journey(cyd, "ACTIVE 2026-01-01", "LOST 2026-02-01")),
                RiskQuery.on(LocalDate.of(2026, 6, 4)),
                6,
                Set.of(OrderStatus.PAID),
                noon("2026-06-04"));

        assertThat(report.fit().outcome()).isNotEqualTo(BgNbdFit.Outcome.FITTED);
        assertThat(report.fit().customers()).isEqualTo(3);
        assertThat(report.rows())
                .extracting(row -> row.customer().number() + " " + row.status() + " " + row.silentDays() + " "
                        + row.isPastLimit() + " " + row.alive())
                .containsExactly(
                        "KH2 " + CustomerStatus.ACTIVE + " 185 true " + Optional.empty(),
                        "KH1 " + CustomerStatus.ACTIVE + " 140 false " + Optional.empty(),
                        "KH3 " + CustomerStatus.LOST + " 519 true " + Optional.empty());
        assertThat(report.rows().get(1).history().repeats()).isEqualTo(1);
        assertThat(report.rows().get(1).history().last()).isEqualTo(2);
        assertThat(report.rows().get(1).history().age()).isEqualTo(22);
    }

    private static CustomerLabel label(Customer customer) {
        return new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName());
    }
}
