package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.customer.CompletenessReport;
import io.crmkit.core.analytics.customer.StageReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.CompletenessTables;
import io.crmkit.examples.tour.reporting.CustomerReports;
import io.crmkit.examples.tour.reporting.LifeCycleTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.util.List;

/** In which stage of their life cycle the customers are, and how complete their data is. */
final class LifeCyclePanels {
    private final CustomerReports reports;
    private final Notation notation;
    private final Bars bars;

    LifeCyclePanels(CustomerReports reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
        bars = new Bars(notation);
    }

    Panel stages() {
        StageReport report = reports.stages();
        return new Panel(
                "customer-stages",
                "Customers by stage of their life cycle",
                notation.count(report.rows().size()) + " customers are known. Compared are the last "
                        + report.windowMonths() + " months with the " + report.windowMonths() + " before.",
                bars.lying(
                        Span.HALF,
                        "Stage",
                        bars.counts("Customers"),
                        report.stages().stream()
                                .map(row -> bars.share(Words.plain(row.stage().name()), row.customers(), row.share()))
                                .toList()),
                LifeCycleTables.stages(report));
    }

    Panel completeness() {
        CompletenessReport report = reports.completeness();
        // Over the whole width: there are many fields, and they are read one by one.
        return new Panel(
                "completeness",
                "Completeness of customer data",
                notation.percent(report.share()) + " of all " + report.fields().size() + " fields of "
                        + notation.count(report.customers()) + " customers are filled. Required by the settings: "
                        + (report.required().isEmpty() ? "none" : "those marked") + ".",
                new BarChart(
                        Span.FULL,
                        BarChart.Direction.LYING,
                        "Field",
                        bars.counts("Customers"),
                        List.of("have it", "lack it"),
                        report.gaps().stream().map(gap -> gap(report, gap)).toList()),
                CompletenessTables.gaps(report));
    }

    private BarChart.Bar gap(CompletenessReport report, CompletenessReport.Gap gap) {
        boolean required = report.required().contains(gap.field());
        return new BarChart.Bar(
                CompletenessTables.label(gap.field()) + (required ? " (required)" : ""),
                "",
                List.of(BigDecimal.valueOf(report.customers() - gap.customers()), BigDecimal.valueOf(gap.customers())),
                gap.customers() == 0
                        ? "all have it"
                        : notation.count(gap.customers()) + " lack it (" + notation.shortPercent(gap.share()) + ")");
    }
}
