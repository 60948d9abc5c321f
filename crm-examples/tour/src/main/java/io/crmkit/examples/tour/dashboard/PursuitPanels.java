package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.report.ChanceReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.ChanceTables;
import io.crmkit.examples.tour.reporting.LossTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.util.List;

/** Customers lost, and chances of new ones. */
final class PursuitPanels {
    private final ReportSet reports;
    private final Notation notation;

    PursuitPanels(ReportSet reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    List<Panel> panels() {
        return List.of(losses(), chances());
    }

    private Panel losses() {
        LossReport report = reports.losses();
        List<BarChart.Bar> bars = report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> bar(LossTables.label(row.reasonClass(), reports.words()), row.losses(), row.share()))
                .toList();
        return new Panel(
                "losses",
                "Customers lost by reason",
                notation.count(report.customersLost()) + " of " + notation.count(report.customersAtRisk())
                        + " customers who could be lost were lost"
                        + report.lossRate()
                                .map(rate -> ": " + notation.percent(rate))
                                .orElse("") + ".",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Reason",
                        new NumberAxis("Losses", true, notation::count),
                        List.of("Losses"),
                        bars),
                LossTables.reasons(report, reports.words()));
    }

    private Panel chances() {
        ChanceReport report = reports.chances();
        List<BarChart.Bar> bars = report.rows().stream()
                .map(row -> bar(Words.plain(row.status().name()), row.chances(), row.share()))
                .toList();
        return new Panel(
                "chances",
                "Chances by status",
                notation.count(report.chances()) + " chances were recorded"
                        + report.winRate()
                                .map(rate -> "; " + notation.percent(rate) + " of those that ended were won.")
                                .orElse("; none has ended yet."),
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Status",
                        new NumberAxis("Chances", true, notation::count),
                        List.of("Chances"),
                        bars),
                ChanceTables.statuses(report));
    }

    private BarChart.Bar bar(String name, long count, BigDecimal share) {
        return BarChart.Bar.of(name, count, notation.count(count) + " (" + notation.shortPercent(share) + ")");
    }
}
