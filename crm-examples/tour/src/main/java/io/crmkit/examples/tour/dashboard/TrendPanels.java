package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.sales.TrendReport;
import io.crmkit.core.analytics.statistics.ForecastMethod;
import io.crmkit.examples.tour.chart.DayAxis;
import io.crmkit.examples.tour.chart.LineChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.TrendTables;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How sales go from month to month, and how they will go on. */
final class TrendPanels {
    private final TrendReport report;
    private final Notation notation;

    TrendPanels(TrendReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
    }

    /** One for each currency. */
    List<Panel> panels() {
        return report.tables().stream().map(this::panel).toList();
    }

    private Panel panel(TrendReport.Table table) {
        boolean seasons = table.forecast().method() == ForecastMethod.HOLT_WINTERS;
        int ahead = table.expected().size();
        return new Panel(
                "trend-" + table.currency(),
                "Sales by month, their trend, and what to expect of the next " + notation.counted(ahead, "month"),
                trend(table) + " " + expected(table) + (seasons ? "" : " No seasons are known of so few months."),
                new LineChart(
                        Span.FULL,
                        new DayAxis("Month of the order"),
                        new NumberAxis("Sales in the month (" + table.currency() + ")", false, notation::brief),
                        List.of(
                                new LineChart.Line("Sold", LineChart.Shape.STRAIGHT, false, sold(table)),
                                new LineChart.Line(
                                        "Expected, with its interval of " + level(table),
                                        LineChart.Shape.STRAIGHT,
                                        true,
                                        ahead(table)),
                                new LineChart.Line("Trend line", LineChart.Shape.STRAIGHT, false, line(table))),
                        List.of(new LineChart.Zone(
                                at(last(table).month()),
                                at(table.expected().get(ahead - 1).month()),
                                List.of("expected"))),
                        List.of()),
                TrendTables.months(report));
    }

    private String trend(TrendReport.Table table) {
        double slope = table.trend().slope();
        String explained = table.trend().determination().isPresent()
                ? ", and explains "
                        + notation.shortPercent(
                                BigDecimal.valueOf(table.trend().determination().getAsDouble() * 100))
                        + " of the differences between months (R squared)"
                : "";
        return "From " + table.months().get(0).month() + " to " + last(table).month() + " the trend line "
                + (slope < 0 ? "falls" : "rises") + " by " + notation.count(BigDecimal.valueOf(Math.abs(slope))) + " "
                + table.currency() + " a month" + explained + ".";
    }

    private String expected(TrendReport.Table table) {
        Money sum = table.expected().stream()
                .map(TrendReport.Expected::amount)
                .reduce(Money.zero(table.currency()), Money::plus);
        boolean below =
                table.expected().stream().anyMatch(month -> month.low().amount().signum() < 0);
        return "Expected of the " + notation.counted(table.expected().size(), "month") + " after it: "
                + notation.count(sum.amount()) + " " + table.currency()
                + " together. The interval is that of each month alone"
                + (below ? "; it goes below zero, where no sales can be, as its method does not know that." : ".");
    }

    private static String level(TrendReport.Table table) {
        return Notation.level(table.forecast().confidence().level());
    }

    private static TrendReport.Month last(TrendReport.Table table) {
        return table.months().get(table.months().size() - 1);
    }

    private static List<LineChart.Point> sold(TrendReport.Table table) {
        return table.months().stream()
                .map(month ->
                        LineChart.Point.of(at(month.month()), month.amount().amount()))
                .toList();
    }

    /** It goes on from the last month sold in, which is certain. */
    private static List<LineChart.Point> ahead(TrendReport.Table table) {
        List<LineChart.Point> points = new ArrayList<>();
        points.add(
                LineChart.Point.of(at(last(table).month()), last(table).amount().amount()));
        for (TrendReport.Expected month : table.expected()) {
            points.add(new LineChart.Point(
                    at(month.month()),
                    month.amount().amount(),
                    Optional.of(new LineChart.Band(
                            month.low().amount(), month.high().amount()))));
        }
        return points;
    }

    private static List<LineChart.Point> line(TrendReport.Table table) {
        int last = table.months().size() - 1;
        return List.of(
                LineChart.Point.of(at(table.months().get(0).month()), TrendTables.line(table, 0)),
                LineChart.Point.of(at(last(table).month()), TrendTables.line(table, last)));
    }

    private static BigDecimal at(YearMonth month) {
        return DayAxis.at(month.atDay(1));
    }
}
