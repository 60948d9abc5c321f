package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.report.ServiceReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.ReportTable;
import io.crmkit.examples.tour.reporting.ServiceTables;
import io.crmkit.examples.tour.reporting.Words;
import io.crmkit.spi.dictionary.DictionaryType;
import java.math.BigDecimal;
import java.util.List;

/** What customers asked for after the sale, and how it was handled. */
final class ServicePanels {
    private final ServiceReport report;
    private final Words words;
    private final Notation notation;

    ServicePanels(ReportSet reports, Notation notation) {
        report = reports.service().requests();
        words = reports.words();
        this.notation = notation;
    }

    List<Panel> panels() {
        return List.of(types(), statuses(), satisfactions());
    }

    private Panel types() {
        List<BarChart.Bar> bars = report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> bar(words.label(DictionaryType.SERVICE_TYPE, row.type()), row.requests(), row.share()))
                .toList();
        return lying(
                "service-types",
                notation.count(report.requests()) + " requests were recorded in the period.",
                "Type",
                bars,
                ServiceTables.types(report, words));
    }

    private Panel statuses() {
        List<BarChart.Bar> bars = report.statuses().stream()
                .map(row -> bar(Words.plain(row.status().name()), row.requests(), row.share()))
                .toList();
        long open = report.statuses().stream()
                .filter(row -> row.status().isOpen())
                .mapToLong(ServiceReport.StatusRow::requests)
                .sum();
        return lying(
                "service-statuses",
                notation.count(open) + " of " + notation.count(report.requests()) + " requests are still open.",
                "Status",
                bars,
                ServiceTables.statuses(report));
    }

    private Panel lying(String id, String finding, String things, List<BarChart.Bar> bars, ReportTable table) {
        return new Panel(
                id,
                table.title(),
                finding,
                new BarChart(Span.HALF, BarChart.Direction.LYING, things, requests(), List.of("Requests"), bars),
                table);
    }

    private Panel satisfactions() {
        ServiceReport.Rework rework = report.rework();
        List<BarChart.Bar> bars = report.satisfactions().stream()
                .map(row -> bar(String.valueOf(row.satisfaction()), row.requests(), row.share()))
                .toList();
        return new Panel(
                "service-satisfaction",
                "Satisfaction after service requests",
                "Of " + notation.count(rework.fedBack()) + " requests with feedback, "
                        + notation.count(rework.reworked())
                        + " had to be handled again"
                        + rework.rate()
                                .map(rate -> ": " + notation.percent(rate))
                                .orElse("") + ".",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.STANDING,
                        "Satisfaction in the last feedback, from 1 (least) to 5 (most)",
                        requests(),
                        List.of("Requests"),
                        bars),
                ServiceTables.satisfactions(report));
    }

    private BarChart.Bar bar(String name, long requests, BigDecimal share) {
        return BarChart.Bar.of(name, requests, notation.count(requests) + " (" + notation.shortPercent(share) + ")");
    }

    private NumberAxis requests() {
        return new NumberAxis("Service requests", true, notation::count);
    }
}
