package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.sales.HabitsReport;
import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.HabitTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** When customers buy. */
final class HabitPanels {
    private final HabitsReport report;
    private final Notation notation;

    HabitPanels(HabitsReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
    }

    List<Panel> panels() {
        return List.of(weekdays(), months());
    }

    private Panel weekdays() {
        Spread.Summary cycle = report.cycle();
        String rhythm = cycle.median()
                .flatMap(median -> cycle.ninetieth()
                        .map(ninetieth -> " Between two days on which a customer bought were "
                                + notation.count(Words.days(median))
                                + " days in the median; in nine cases of ten, at most "
                                + notation.count(Words.days(ninetieth)) + "."))
                .orElse("");
        List<BarChart.Bar> bars = report.weekdays().stream()
                .map(row -> new BarChart.Bar(
                        row.day().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        notation.shortPercent(row.share()),
                        List.of(BigDecimal.valueOf(row.orders())),
                        notation.count(row.orders())))
                .toList();
        return new Panel(
                "weekdays",
                "Orders by day of the week",
                notation.count(report.orders()) + " orders were placed." + rhythm,
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.STANDING,
                        "Day of the week, with its share of all orders",
                        new NumberAxis("Orders", true, notation::count),
                        List.of("Orders"),
                        bars),
                HabitTables.weekdays(report));
    }

    /** Means, for the period has some months more often than others, which sums would make look stronger. */
    private Panel months() {
        List<BarChart.Bar> bars = report.months().stream()
                .map(row -> HabitTables.mean(row, report.period())
                        .map(mean -> bar(row, mean))
                        .orElseGet(() -> bar(row, BigDecimal.ZERO).noted("none")))
                .toList();
        return new Panel(
                "months",
                "Orders by month of the year",
                "Means over the months of each name: the period has some more often than others. Beneath each month stands"
                        + " how many orders there were, in how many such months.",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.STANDING,
                        "Month of the year, with orders / such months in the period",
                        new NumberAxis("Orders in a month, mean", false, notation::number),
                        List.of("Orders"),
                        bars),
                HabitTables.months(report));
    }

    private BarChart.Bar bar(HabitsReport.MonthOfYear row, BigDecimal mean) {
        return new BarChart.Bar(
                row.month().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                notation.count(row.orders()) + "/" + HabitTables.times(row.month(), report.period()),
                List.of(mean),
                notation.tenth(mean));
    }
}
