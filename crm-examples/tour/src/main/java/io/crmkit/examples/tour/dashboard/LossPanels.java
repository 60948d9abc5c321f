package io.crmkit.examples.tour.dashboard;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.loss.ChurnReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.ChurnTables;
import io.crmkit.examples.tour.reporting.LossReports;
import io.crmkit.examples.tour.reporting.LossTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.Words;
import io.crmkit.spi.customer.CustomerLevel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Customers lost: why, how many of how many, and what with them. */
final class LossPanels {
    private final LossReports reports;
    private final Words words;
    private final Notation notation;
    private final Bars bars;

    LossPanels(ReportSet reports, Notation notation) {
        this.reports = reports.losses();
        words = reports.words();
        this.notation = notation;
        bars = new Bars(notation);
    }

    List<Panel> panels() {
        return List.of(losses(), levels(), regions());
    }

    private Panel losses() {
        LossReport report = reports.losses();
        return new Panel(
                "losses",
                "Customers lost by reason",
                notation.count(report.customersLost()) + " of " + notation.count(report.customersAtRisk())
                        + " customers who could be lost were lost"
                        + report.lossRate()
                                .map(rate -> ": " + notation.percent(rate))
                                .orElse("") + ".",
                bars.lying(
                        Span.HALF,
                        "Reason",
                        bars.counts("Losses"),
                        report.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .map(row -> bars.share(
                                        LossTables.label(row.reasonClass(), words), row.losses(), row.share()))
                                .toList()),
                LossTables.reasons(report, words));
    }

    /** Levels have an order of their own. */
    private Panel levels() {
        ChurnReport report = reports.levels();
        return churn(
                report,
                report.rows().stream()
                        .sorted(Comparator.comparing(
                                row -> row.group().map(CustomerLevel::valueOf).orElse(CustomerLevel.ORDINARY))),
                "");
    }

    private Panel regions() {
        ChurnReport report = reports.regions();
        long without = report.rows().stream().filter(row -> row.lost() == 0).count();
        return churn(
                report,
                report.rows().stream()
                        .filter(row -> row.lost() > 0)
                        .sorted(Comparator.comparing(ChurnReport.Row::lost).reversed()),
                " Not drawn: regions without a loss (" + notation.count(without)
                        + "). The most losses come first; where few could be lost, a rate says little.");
    }

    private Panel churn(ChurnReport report, Stream<ChurnReport.Row> rows, String more) {
        String dimension = ChurnTables.dimension(report);
        return new Panel(
                "churn-by-" + dimension,
                "Customers and value lost by " + dimension,
                notation.count(report.total().lost()) + " customers were lost, who had bought for "
                        + (report.total().value().isEmpty() ? "nothing" : value(report.total(), ""))
                        + " in the " + report.valueMonths() + " months up to their last orders." + more,
                bars.lying(
                        Span.HALF,
                        dimension.substring(0, 1).toUpperCase(Locale.ROOT) + dimension.substring(1),
                        new NumberAxis("Customers lost, of those who could be (%)", false, notation::shortPercent),
                        rows.map(row -> bar(report, row)).toList()),
                ChurnTables.groups(report, words));
    }

    private BarChart.Bar bar(ChurnReport report, ChurnReport.Row row) {
        BigDecimal rate = row.rate().orElse(BigDecimal.ZERO);
        return BarChart.Bar.of(
                ChurnTables.label(report, row, words),
                rate,
                notation.shortPercent(rate) + " (" + notation.count(row.lost()) + " of " + notation.count(row.atRisk())
                        + ")"
                        + (row.lost() > 0 && row.value().isEmpty() ? " · nothing bought then" : value(row, " · ")));
    }

    private String value(ChurnReport.Row row, String before) {
        return row.value().stream()
                .map(money -> before + notation.count(money.amount()) + " " + money.currency())
                .collect(joining());
    }
}
