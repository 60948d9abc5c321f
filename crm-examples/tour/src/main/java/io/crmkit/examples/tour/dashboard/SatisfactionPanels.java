package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.SatisfactionTables;
import io.crmkit.examples.tour.reporting.SatisfactionTables.Stretch;
import io.crmkit.spi.report.Bucket;
import java.math.BigDecimal;
import java.util.List;

/** How satisfied customers were with service requests, as time went by. */
final class SatisfactionPanels {
    private final ServiceTimesReport report;
    private final Notation notation;

    SatisfactionPanels(ServiceTimesReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
    }

    /** None without a request. */
    List<Panel> panels() {
        List<Stretch> stretches = SatisfactionTables.list(report);
        return stretches.isEmpty() ? List.of() : List.of(overTime(stretches));
    }

    private Panel overTime(List<Stretch> stretches) {
        String unit = report.bucket() == Bucket.MONTH ? "month" : "day";
        long rated = stretches.stream().mapToLong(Stretch::rated).sum();
        String mean = report.total()
                .satisfaction()
                .map(value -> ", " + notation.hundredth(value) + " in the mean")
                .orElse("");
        return new Panel(
                "satisfaction-over-time",
                "Satisfaction by the " + unit + (unit.equals("day") ? " on" : " in") + " which requests were recorded",
                notation.count(rated) + " of " + notation.counted(report.total().requests(), "request")
                        + " ended with feedback" + mean + "."
                        + (unit.equals("day")
                                ? " All were recorded in one month: too little for a trend, so they are drawn by day."
                                : "")
                        + " Few requests make means of little weight.",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.STANDING,
                        "Recorded, and how many of the requests ended with feedback",
                        new NumberAxis("Mean satisfaction (1 to 5)", false, notation::number),
                        List.of("Mean satisfaction"),
                        stretches.stream().map(this::bar).toList()),
                SatisfactionTables.stretches(report));
    }

    private BarChart.Bar bar(Stretch stretch) {
        return stretch.requests()
                .flatMap(ServiceTimesReport.Row::satisfaction)
                .map(mean -> BarChart.Bar.of(stretch.name(), mean, notation.hundredth(mean)))
                .orElseGet(() -> BarChart.Bar.of(stretch.name(), BigDecimal.ZERO, "none"))
                .noted(notation.count(stretch.rated()) + " of " + notation.count(stretch.recorded()));
    }
}
