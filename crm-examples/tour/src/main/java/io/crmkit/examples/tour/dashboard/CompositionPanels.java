package io.crmkit.examples.tour.dashboard;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.report.CompositionReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.CompositionTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Of whom the customers are made up. */
final class CompositionPanels {
    private final ReportSet reports;
    private final Notation notation;

    CompositionPanels(ReportSet reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    List<Panel> panels() {
        // Levels have an order of their own, regions have none.
        return List.of(
                panel(reports.customers().levels(), reports.customers().levels().rows().stream()),
                panel(
                        reports.customers().regions(),
                        reports.customers().regions().rows().stream()
                                .sorted(Comparator.comparing(CompositionReport.Row::customers)
                                        .reversed())));
    }

    private Panel panel(CompositionReport report, Stream<CompositionReport.Row> ordered) {
        String dimension = Words.plain(report.dimension().name());
        List<CompositionReport.Row> rows =
                ordered.filter(row -> row.customers() > 0).toList();
        int without = report.rows().size() - rows.size();
        return new Panel(
                "customers-by-" + dimension,
                "Customers by " + dimension,
                notation.count(report.customers()) + " customers are on file. "
                        + (without == 0
                                ? ""
                                : "Not drawn: values without customers (" + notation.count(without) + ")."),
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        dimension.substring(0, 1).toUpperCase(Locale.ROOT) + dimension.substring(1),
                        new NumberAxis("Customers (beside each bar also what they contributed)", true, notation::count),
                        List.of("Customers"),
                        rows.stream().map(row -> bar(report, row)).toList()),
                CompositionTables.composition(report, reports.words()));
    }

    private BarChart.Bar bar(CompositionReport report, CompositionReport.Row row) {
        String money = row.contributions().stream()
                .map(amount -> " · " + notation.count(amount.amount()) + " " + amount.currency())
                .collect(joining());
        return BarChart.Bar.of(
                CompositionTables.label(report, row, reports.words()),
                row.customers(),
                notation.count(row.customers()) + " (" + notation.shortPercent(row.share()) + ")" + money);
    }
}
