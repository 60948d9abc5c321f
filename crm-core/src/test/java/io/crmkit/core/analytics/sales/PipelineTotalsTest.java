package io.crmkit.core.analytics.sales;

import static io.crmkit.core.analytics.sales.Pursuits.ANN;
import static io.crmkit.core.analytics.sales.Pursuits.BOB;
import static io.crmkit.core.analytics.sales.Pursuits.created;
import static io.crmkit.core.analytics.sales.Pursuits.noon;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PipelineTotalsTest {
    private static final PipelineQuery ALL = PipelineQuery.builder().build();

    /** One won after 10 days, one won after 4 the second time, one failed after 1, one developed, one not yet, on day 31. */
    private static List<Pursuits> five() {
        return List.of(
                created(1, 1)
                        .source("fair")
                        .worth("100", "EUR", 50)
                        .assigned(2, ANN)
                        .won(12, "90", "EUR"),
                created(2, 1)
                        .source("fair")
                        .worth("200", "USD", 50)
                        .assigned(3, ANN)
                        .unassigned(5)
                        .assigned(10, BOB)
                        .won(14, "220", "USD"),
                created(3, 4).worth("50", "EUR", 50).assigned(8, BOB).failed(9),
                created(4, 11).source("fair").worth("70", "EUR", 50).assigned(21, ANN),
                created(5, 30).source("web"));
    }

    @Test
    @DisplayName("Worked out by hand: the stages of the funnel, with values, conversion and times")
    void funnel() {
        List<PipelineReport.Stage> stages = report(ALL).stages();

        // Stays as unassigned: 1, 2, 5, 4 and 10 days have ended; one is there for a day.
        assertThat(stages.get(0))
                .isEqualTo(new PipelineReport.Stage(
                        ChanceStatus.UNASSIGNED,
                        5,
                        new BigDecimal("100.0000"),
                        5,
                        5,
                        Optional.of(new BigDecimal("100.0000")),
                        1,
                        List.of(),
                        1,
                        days(1, 2, 5, 4, 10),
                        days(1)));
        // In development for 10, 2 (taken back), 4 and 1 day; one for 10 days now. Two of four were won.
        assertThat(stages.get(1))
                .isEqualTo(new PipelineReport.Stage(
                        ChanceStatus.DEVELOPING,
                        4,
                        new BigDecimal("80.0000"),
                        4,
                        2,
                        Optional.of(new BigDecimal("50.0000")),
                        1,
                        List.of(Money.of("70", "EUR")),
                        0,
                        days(10, 2, 4, 1),
                        days(10)));
        assertThat(stages.get(2).values()).containsExactly(Money.of("90", "EUR"), Money.of("220", "USD"));
        assertThat(stages.get(2).conversion()).isEmpty();
        assertThat(stages.get(3).values()).containsExactly(Money.of("50", "EUR"));
    }

    @Test
    @DisplayName("Worked out by hand: by source, with what has none in the last row")
    void bySource() {
        PipelineReport report = report(PipelineQuery.by(ChanceDimension.SOURCE));

        assertThat(report.rows())
                .extracting(PipelineReport.Row::group)
                .containsExactly(Optional.of("fair"), Optional.of("web"), Optional.empty());
        // Won after 12 - 2 = 10 days, and 14 - 3 = 11, from the first assignment on.
        assertThat(report.rows().get(0))
                .isEqualTo(new PipelineReport.Row(
                        Optional.of("fair"),
                        3,
                        0,
                        1,
                        2,
                        0,
                        List.of(Money.of("70", "EUR")),
                        List.of(Money.of("90", "EUR"), Money.of("220", "USD")),
                        Optional.of(new BigDecimal("100.0000")),
                        Optional.of(new BigDecimal("10.5000")),
                        Optional.empty(),
                        Optional.of(new BigDecimal("10.5000"))));
        assertThat(report.total().winRate()).contains(new BigDecimal("66.6667"));
        assertThat(report.total().meanDaysFailed()).contains(new BigDecimal("1.0000"));
        // 10, 11 and 1 of three.
        assertThat(report.total().meanDaysEnded()).contains(new BigDecimal("7.3333"));
    }

    @Test
    @DisplayName("An owner is who develops a chance, or who recorded it as long as nobody does")
    void byOwner() {
        PipelineReport report = report(PipelineQuery.by(ChanceDimension.OWNER));

        assertThat(report.rows())
                .extracting(row -> row.group() + " " + row.chances())
                .containsExactly(
                        Optional.of(ANN.value().toString()) + " 3",
                        Optional.of(BOB.value().toString()) + " 2");
    }

    @Test
    @DisplayName("Days are those of the zone; stretches without a chance have no row")
    void byTime() {
        PipelineQuery byDay = PipelineQuery.builder()
                .dimension(ChanceDimension.ENDED)
                .bucket(Bucket.DAY)
                .build();
        assertThat(report(byDay).rows())
                .extracting(PipelineReport.Row::group)
                .containsExactly(
                        Optional.of("2026-01-09"),
                        Optional.of("2026-01-12"),
                        Optional.of("2026-01-14"),
                        Optional.empty());
        PipelineTotals inAuckland = new PipelineTotals(byDay, ZoneId.of("Pacific/Auckland"), noon(31));
        assertThat(inAuckland.add(five().get(2).journey()).report().rows())
                .extracting(PipelineReport.Row::group)
                .containsExactly(Optional.of("2026-01-10"));
    }

    @Test
    @DisplayName("Only chances recorded in the period count, its first day included and the day it ends before not")
    void recorded() {
        PipelineQuery period = PipelineQuery.builder()
                .created(new Period(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 30)))
                .build();
        assertThat(report(period).total().chances()).isEqualTo(2);
    }

    @Test
    @DisplayName("As of an instant a chance is what it was then, and one that was recorded later is not there")
    void asOf() {
        Pursuits second = five().get(1).handedOver(20, ANN);
        assertThat(second.asOf(0)).isEmpty();
        assertThat(second.asOf(1).orElseThrow().status()).isEqualTo(ChanceStatus.UNASSIGNED);
        assertThat(second.asOf(4).orElseThrow().owner()).contains(ANN);
        assertThat(second.asOf(6).orElseThrow().isOpen()).isTrue();
        assertThat(second.asOf(11).orElseThrow().owner()).contains(BOB);
        assertThat(second.asOf(11).orElseThrow().value()).contains(Money.of("200", "USD"));
        assertThat(second.asOf(14).orElseThrow().value()).contains(Money.of("220", "USD"));
        assertThat(second.asOf(14).orElseThrow().endedAt()).contains(noon(14));
        assertThat(second.asOf(20).orElseThrow().owner()).contains(ANN);
    }

    @Test
    @DisplayName("What a host brought along without a history has been as it is ever since it was recorded")
    void untold() {
        Pursuits won = created(9, 3).assigned(5, BOB).won(6, "1", "EUR");
        assertThat(won.untold(2)).isEmpty();
        ChanceJourney journey = won.untold(3).orElseThrow();
        assertThat(journey.status()).isEqualTo(ChanceStatus.WON);
        assertThat(journey.owner()).contains(BOB);
        assertThat(journey.assignedAt()).isEmpty();
    }

    @Test
    @DisplayName("Compared with an earlier day: what came and went, in per cent of what was there")
    void comparison() {
        PipelineTotals then = new PipelineTotals(ALL, ZoneOffset.UTC, noon(4));
        five().forEach(pursuit -> pursuit.asOf(4).ifPresent(then::add));
        StageComparison comparison = StageComparison.of(then.report(), report(ALL));

        // On the fourth: one and two are developed, three has just come.
        assertThat(comparison.rows())
                .extracting(row -> row.chancesThen() + " " + row.chancesNow() + " " + row.change())
                .containsExactly(
                        "1 1 " + Optional.of(new BigDecimal("0.0000")),
                        "2 1 " + Optional.of(new BigDecimal("-50.0000")),
                        "0 2 " + Optional.empty(),
                        "0 1 " + Optional.empty());
        assertThat(comparison.rows().get(1).valuesThen())
                .containsExactly(Money.of("100", "EUR"), Money.of("200", "USD"));
    }

    private static PipelineReport report(PipelineQuery query) {
        PipelineTotals totals = new PipelineTotals(query, ZoneOffset.UTC, noon(31));
        five().forEach(pursuit -> totals.add(pursuit.journey()));
        return totals.report();
    }

    private static Spread.Summary days(int... days) {
        Spread spread = new Spread();
        for (int day : days) {
            spread.add(Duration.ofDays(day));
        }
        return spread.summary();
    }
}
