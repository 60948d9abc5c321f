package io.crmkit.examples.tour.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.crmkit.core.report.ContributionReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.SalesTables;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was sold. */
final class SalesPanels {
    private static final int TOP = 10;

    private final ReportSet reports;
    private final Notation notation;

    SalesPanels(ReportSet reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    List<Panel> panels() {
        Stream<Panel> customers = reports.sales().contribution().tables().stream()
                .filter(table -> !table.rows().isEmpty())
                .map(this::customers);
        Stream<Panel> years = reports.sales().contributionByYear().tables().stream()
                .collect(groupingBy(table -> table.currency().getCurrencyCode(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(currency -> years(currency.getKey(), currency.getValue()));
        return Stream.concat(customers, years).toList();
    }

    private Panel customers(ContributionReport.Table table) {
        String currency = table.currency().getCurrencyCode();
        List<ContributionReport.Row> top = table.rows().stream().limit(TOP).toList();
        List<BarChart.Bar> bars = top.stream()
                .map(row -> BarChart.Bar.of(
                        row.customer().name(),
                        row.amount().amount(),
                        notation.count(row.amount().amount()) + " · " + notation.percent(row.share())))
                .toList();
        String finding = "The " + top.size() + " largest of "
                + notation.count(table.rows().size()) + " customers make "
                + notation.percent(top.get(top.size() - 1).cumulativeShare()) + " of "
                + notation.amount(table.total().amount()) + " " + currency + ".";
        return new Panel(
                "contribution-" + currency,
                "Contribution by customer: the largest " + top.size(),
                finding,
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Customer",
                        money(currency),
                        List.of("Contribution"),
                        bars),
                SalesTables.contribution(reports.sales().contribution()));
    }

    private Panel years(String currency, List<ContributionReport.Table> years) {
        Period period = reports.sales().contributionByYear().period();
        List<BarChart.Bar> bars = years.stream()
                .map(year -> new BarChart.Bar(
                        name(year),
                        part(year.from().orElse(period.from()), period),
                        List.of(year.total().amount()),
                        notation.count(year.total().amount())))
                .toList();
        return new Panel(
                "years-" + currency,
                "Contribution by year",
                years.stream()
                                .map(year -> name(year) + ": "
                                        + notation.amount(year.total().amount()) + " " + currency + " of "
                                        + notation.count(year.orders()) + " orders")
                                .reduce((left, right) -> left + "; " + right)
                                .orElse("")
                        + ". A year that the period covers in part is marked.",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.STANDING,
                        "Year of the order",
                        money(currency),
                        List.of("Contribution"),
                        bars),
                SalesTables.years(reports.sales().contributionByYear()));
    }

    private static String name(ContributionReport.Table year) {
        return year.from().map(day -> String.valueOf(day.getYear())).orElse("All years");
    }

    /** Which part of a year the period covers; empty if that is all of it. */
    private static String part(LocalDate year, Period period) {
        Period whole = Period.year(year.getYear());
        boolean begun = period.from().isAfter(whole.from());
        boolean cut = period.until().isBefore(whole.until());
        if (begun && cut) {
            return period.from() + " to " + period.until().minusDays(1);
        }
        return begun ? "from " + period.from() : cut ? "to " + period.until().minusDays(1) : "";
    }

    private NumberAxis money(String currency) {
        return new NumberAxis("Contribution (" + currency + ")", false, notation::brief);
    }
}
