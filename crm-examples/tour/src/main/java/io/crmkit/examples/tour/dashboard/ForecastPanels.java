package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.sales.ForecastReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.ForecastTables;
import io.crmkit.examples.tour.reporting.Notation;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the open chances will bring. */
final class ForecastPanels {
    private final List<ForecastReport> reports;
    private final Notation notation;

    ForecastPanels(List<ForecastReport> reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    /** One for each currency, with a bar for each basis. */
    List<Panel> panels() {
        Map<String, List<BarChart.Bar>> currencies = new TreeMap<>();
        for (ForecastReport report : reports) {
            for (ForecastReport.Table table : report.tables()) {
                currencies
                        .computeIfAbsent(
                                table.currency().getCurrencyCode(), unused -> new ArrayList<>(List.of(all(table))))
                        .add(bar(report, table));
            }
        }
        return currencies.entrySet().stream()
                .map(entry -> panel(Currency.getInstance(entry.getKey()), entry.getValue()))
                .toList();
    }

    private BarChart.Bar all(ForecastReport.Table table) {
        return BarChart.Bar.of(
                        "if all are won",
                        table.total().value().amount(),
                        notation.count(table.total().value().amount()))
                .noted(notation.count(table.total().chances()) + " chances");
    }

    private BarChart.Bar bar(ForecastReport report, ForecastReport.Table table) {
        String name = switch (report.basis()) {
            case SUCCESS_RATE -> "as likely as estimated";
            case WIN_RATE -> "as likely as before";
        };
        String note = switch (report.basis()) {
            case SUCCESS_RATE -> "success rate of each chance";
            case WIN_RATE -> "win rate of its source";
        };
        return BarChart.Bar.of(
                        name,
                        table.total().weighted().amount(),
                        notation.count(table.total().weighted().amount()) + " ("
                                + notation.count(table.low().amount()) + " to "
                                + notation.count(table.high().amount()) + ")")
                .noted(note)
                .reaching(table.low().amount(), table.high().amount());
    }

    private Panel panel(Currency currency, List<BarChart.Bar> bars) {
        ForecastReport report = reports.get(0);
        String left = report.unvalued() == 0
                ? "All open chances have an expected value"
                : notation.count(report.unvalued()) + " open chances have no expected value and no part in it";
        return new Panel(
                "forecast-" + currency,
                "What the open chances will bring",
                left + ". The line over a bar is the interval, "
                        + notation.number(report.deviations())
                        + " standard deviations to each side: with few chances it is wide.",
                new Bars(notation)
                        .lying(
                                Span.HALF,
                                "How likely they are taken to be won",
                                new NumberAxis("Expected value (" + currency + ")", false, notation::brief),
                                bars),
                ForecastTables.totals(reports));
    }
}
