package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.sales.TrendReport;
import io.crmkit.core.analytics.statistics.Forecast;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** How sales go from month to month, and what is expected of the months to come, as a table. */
public final class TrendTables {
    private static final MathContext DIGITS = new MathContext(3);

    private TrendTables() {}

    /** {@return the months sold in and those to come} */
    public static ReportTable months(TrendReport report) {
        ReportTable.Builder table = ReportTable.named("trend", "Sales by month, and what is expected", facts(report))
                .texts("Month", "What it is")
                .counts("Orders")
                .amount("Amount")
                .amount("Trend line")
                .amount("Interval from")
                .amount("Interval to")
                .texts("Currency");
        for (TrendReport.Table part : report.tables()) {
            Cell currency = Cell.of(part.currency().getCurrencyCode());
            for (int i = 0; i < part.months().size(); i++) {
                TrendReport.Month month = part.months().get(i);
                table.row(
                        Cell.of(month.month().toString()),
                        Cell.of("sold"),
                        Cell.of(month.orders()),
                        Cell.of(month.amount()),
                        Cell.of(line(part, i)),
                        new Cell.None(),
                        new Cell.None(),
                        currency);
            }
            for (TrendReport.Expected month : part.expected()) {
                table.row(
                        Cell.of(month.month().toString()),
                        Cell.of("expected"),
                        new Cell.None(),
                        Cell.of(month.amount()),
                        new Cell.None(),
                        Cell.of(month.low()),
                        Cell.of(month.high()),
                        currency);
            }
        }
        return table.build();
    }

    /** {@return how high the trend line is in a month of the period, which are counted from 0} */
    public static BigDecimal line(TrendReport.Table table, int month) {
        return BigDecimal.valueOf(table.trend().at(month + 1.0)).setScale(4, RoundingMode.HALF_UP);
    }

    private static List<Fact> facts(TrendReport report) {
        return new Facts()
                .period(report.period(), report.asOf())
                .currencies(
                        report.tables().stream()
                                .map(TrendReport.Table::currency)
                                .toList(),
                        report.conversion())
                .orders(report.statuses())
                .method(
                        "Trend line: least squares. Expected: what comes if all goes on as it did"
                                + report.tables().stream()
                                        .map(part -> "; " + part.currency() + ": " + told(part.forecast()))
                                        .collect(joining())
                                + ". Errors are taken as normal and the smoothing as known: the intervals are somewhat too narrow.")
                .asOf(report.asOf())
                .list();
    }

    private static String told(Forecast forecast) {
        return switch (forecast.method()) {
            case HOLT_WINTERS ->
                "exponential smoothing of level, trend and seasons of " + forecast.season()
                        + " months (Holt and Winters, additive)" + smoothing(forecast);
            case HOLT ->
                "exponential smoothing of level and trend (Holt), as there are too few months for seasons"
                        + smoothing(forecast);
            case MEAN -> "the mean of all months, as there are too few for a trend";
        };
    }

    private static String smoothing(Forecast forecast) {
        String seasons = forecast.season() > 1 ? ", gamma " : "";
        return forecast.smoothing()
                        .map(by -> ", alpha " + number(by.alpha()) + ", beta " + number(by.beta()) + seasons
                                + (seasons.isEmpty() ? "" : number(by.gamma())))
                        .orElse("")
                + (forecast.smoothing().filter(TrendTables::isBlind).isPresent()
                        ? ": it goes on from what the first seasons were, as no later month makes it forecast better"
                        : "")
                + (forecast.converged() ? "" : " (the search for these did not end)");
    }

    private static boolean isBlind(Forecast.Smoothing by) {
        return by.alpha() == 0 && by.beta() == 0 && by.gamma() == 0;
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
