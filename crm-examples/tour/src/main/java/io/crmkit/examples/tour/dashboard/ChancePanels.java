package io.crmkit.examples.tour.dashboard;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.ChanceTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.Words;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** How the chances go. */
final class ChancePanels {
    private final PipelineReport funnel;
    private final PipelineReport owners;
    private final Words words;
    private final Notation notation;
    private final Bars bars;

    ChancePanels(ReportSet reports, Notation notation) {
        funnel = reports.sales().bySource();
        owners = reports.sales().byOwner();
        words = reports.words();
        this.notation = notation;
        bars = new Bars(notation);
    }

    List<Panel> panels() {
        return List.of(funnel(), owners());
    }

    private Panel funnel() {
        PipelineReport.Row total = funnel.total();
        return new Panel(
                "chances",
                "Sales funnel",
                notation.count(total.chances()) + " chances were recorded; "
                        + total.winRate()
                                .map(rate -> notation.percent(rate) + " of the "
                                        + notation.count(total.won() + total.failed()) + " that ended were won")
                                .orElse("none has ended yet")
                        + total.meanDaysEnded()
                                .map(days ->
                                        ", in the mean " + notation.tenth(days) + " days after the first assignment")
                                .orElse("")
                        + ".",
                new BarChart(
                        Span.FULL,
                        BarChart.Direction.LYING,
                        "Status",
                        bars.counts("Chances that ever reached it"),
                        List.of("in it now", "no longer in it"),
                        funnel.stages().stream().map(this::stage).toList()),
                ChanceTables.funnel(funnel));
    }

    private BarChart.Bar stage(PipelineReport.Stage stage) {
        String forward = stage.conversion()
                .map(rate -> " · " + notation.shortPercent(rate) + " of " + notation.count(stage.left())
                        + " stays ended forward")
                .orElse("");
        String stay = stage.stays()
                .median()
                .map(time -> ", median " + notation.tenth(Words.days(time)) + " days")
                .orElse("");
        String now =
                stage.chances() == 0 ? "" : " · now " + notation.count(stage.chances()) + worth(", ", stage.values());
        return new BarChart.Bar(
                Words.plain(stage.status().name()),
                "",
                List.of(BigDecimal.valueOf(stage.chances()), BigDecimal.valueOf(stage.reached() - stage.chances())),
                notation.count(stage.reached()) + " (" + notation.shortPercent(stage.share()) + ")" + now + forward
                        + stay);
    }

    private String worth(String before, List<Money> values) {
        return values.stream()
                .map(value -> before + notation.count(value.amount()) + " " + value.currency())
                .collect(joining());
    }

    private Panel owners() {
        return new Panel(
                "win-rates",
                "Win rates by owner",
                "The owner is who develops a chance or, where nobody does, who recorded it. Few chances make rates of little"
                        + " weight. By source: "
                        + funnel.rows().stream()
                                .map(row -> ChanceTables.label(funnel, row, words) + " " + rate(row))
                                .collect(joining("; "))
                        + ".",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Owner",
                        bars.counts("Chances"),
                        List.of("won", "failed", "developing", "unassigned"),
                        owners.rows().stream()
                                .sorted(Comparator.comparing(row -> ChanceTables.label(owners, row, words)))
                                .map(this::owner)
                                .toList()),
                ChanceTables.groups(owners, words));
    }

    private BarChart.Bar owner(PipelineReport.Row row) {
        List<BigDecimal> parts = List.of(
                BigDecimal.valueOf(row.won()),
                BigDecimal.valueOf(row.failed()),
                BigDecimal.valueOf(row.developing()),
                BigDecimal.valueOf(row.unassigned()));
        return new BarChart.Bar(ChanceTables.label(owners, row, words), "", parts, rate(row));
    }

    private String rate(PipelineReport.Row row) {
        return row.winRate()
                .map(rate -> notation.shortPercent(rate) + " of " + notation.count(row.won() + row.failed()) + " won")
                .orElse("none has ended");
    }
}
