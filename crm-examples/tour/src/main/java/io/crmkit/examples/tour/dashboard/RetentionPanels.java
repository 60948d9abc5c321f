package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.customer.RetentionReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.HeatMap;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.RetentionTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Who was won, and who came again. */
final class RetentionPanels {
    private final RetentionReport report;
    private final Notation notation;
    private final String unit;

    RetentionPanels(RetentionReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
        unit = RetentionTables.unit(report);
    }

    List<Panel> panels() {
        return report.cohorts().isEmpty() ? List.of() : List.of(stretches(), cohorts());
    }

    private Panel stretches() {
        List<BarChart.Bar> bars = report.stretches().stream()
                .map(stretch -> new BarChart.Bar(
                        name(stretch.from()),
                        "",
                        List.of(
                                BigDecimal.valueOf(stretch.acquired()),
                                BigDecimal.valueOf(stretch.retained()),
                                BigDecimal.valueOf(stretch.returned())),
                        notation.count(stretch.active())))
                .toList();
        return new Panel(
                "retention",
                "Active customers by " + unit,
                notation.count(report.repeatBuyers()) + " of " + notation.count(report.buyers())
                        + " customers ordered twice or more: " + notation.percent(report.repeatRate()) + ".",
                new BarChart(
                        Span.FULL,
                        BarChart.Direction.STANDING,
                        "Time of the order, by " + unit,
                        new NumberAxis("Customers with an order", true, notation::count),
                        List.of("acquired", "retained", "returned"),
                        bars),
                RetentionTables.stretches(report));
    }

    private Panel cohorts() {
        List<RetentionReport.Cohort> drawn = report.cohorts().stream()
                .filter(cohort -> cohort.customers() > 0)
                .toList();
        int empty = report.cohorts().size() - drawn.size();
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int row = 0; row < drawn.size(); row++) {
            RetentionReport.Cohort cohort = drawn.get(row);
            for (int later = 1; later < cohort.later().size(); later++) {
                cells.add(cell(row, cohort, later));
            }
        }
        List<String> rows = drawn.stream()
                .map(cohort -> name(cohort.from()) + " · " + notation.count(cohort.customers()))
                .toList();
        return new Panel(
                "cohorts",
                "Retention by cohort",
                "Which part of the customers won in a " + unit + " ordered again, " + unit + " by " + unit
                        + " after the first order. Many cohorts are small: read the shares with the number of customers"
                        + " beside the " + unit + ". Not drawn: " + notation.count(empty) + " " + unit
                        + "s in which nobody was won.",
                new HeatMap(
                        Span.FULL,
                        "Won in · customers",
                        "After so many " + unit + "s",
                        new NumberAxis(
                                "Share of the cohort with an order in that " + unit + " (%)",
                                false,
                                notation::shortPercent),
                        rows,
                        IntStream.range(1, report.cohorts().size())
                                .mapToObj(String::valueOf)
                                .toList(),
                        cells),
                RetentionTables.cohorts(report));
    }

    private HeatMap.Cell cell(int row, RetentionReport.Cohort cohort, int later) {
        RetentionReport.Later then = cohort.later().get(later);
        return new HeatMap.Cell(
                row,
                later - 1,
                then.share(),
                then.active() == 0 ? List.of() : List.of(notation.count(then.share())),
                "Won in " + name(cohort.from()) + ", " + later + " " + unit + "s later: "
                        + notation.count(then.active()) + " of " + notation.count(cohort.customers()) + ", "
                        + notation.percent(then.share()));
    }

    /** A stretch of time is named by as much of its first day as tells it from the others. */
    private String name(LocalDate from) {
        return switch (report.bucket()) {
            case YEAR -> String.valueOf(from.getYear());
            case MONTH -> from.toString().substring(0, 7);
            case DAY, NONE -> from.toString();
        };
    }
}
