package io.crmkit.examples.tour.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.SalesTargets;
import io.crmkit.examples.tour.reporting.SalesTargets.Level;
import io.crmkit.examples.tour.reporting.TargetTables;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was sold of what was to be sold. */
final class TargetPanels {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final SalesTargets targets;
    private final Words words;
    private final Notation notation;

    TargetPanels(ReportSet reports, Notation notation) {
        targets = reports.sales().targets();
        words = reports.words();
        this.notation = notation;
    }

    /** For each currency, the teams and the persons. */
    List<Panel> panels() {
        return targets.rows().stream()
                .collect(groupingBy(row -> row.before().currency().getCurrencyCode(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(entry ->
                        Stream.of(teams(entry.getKey(), entry.getValue()), persons(entry.getKey(), entry.getValue())))
                .toList();
    }

    private Panel teams(String currency, List<SalesTargets.Row> rows) {
        SalesTargets.Row all = rows.get(0);
        BigDecimal elapsed = all.sold().elapsed();
        String days = elapsed.compareTo(ALL) < 0
                ? ", with " + notation.shortPercent(elapsed) + " of the days of the period begun"
                : "";
        return panel(
                "targets-by-team-" + currency,
                "team",
                "All together sold for " + notation.count(all.sold().actual().amount()) + " of "
                        + notation.count(all.sold().target().amount().amount()) + " " + currency + ", "
                        + notation.percent(all.sold().achieved()) + days + ". " + told() + " " + mark(),
                currency,
                of(Level.TEAM, rows));
    }

    private Panel persons(String currency, List<SalesTargets.Row> rows) {
        List<SalesTargets.Row> persons = of(Level.PERSON, rows);
        long met = persons.stream()
                .filter(row -> row.sold().achieved().compareTo(ALL) >= 0)
                .count();
        BigDecimal others = persons.stream()
                .map(row -> row.sold().actual().amount())
                .reduce(rows.get(0).sold().actual().amount(), BigDecimal::subtract);
        return panel(
                "targets-by-person-" + currency,
                "person",
                notation.count(met) + " of " + notation.count(persons.size())
                        + " persons sold what they were to sell or more. " + told() + " " + mark()
                        + (others.signum() == 0
                                ? ""
                                : " Not drawn: " + notation.count(others) + " " + currency
                                        + " sold by those without a target, who had sold nothing then."),
                currency,
                persons);
    }

    private String told() {
        return "Targets are made up: the sales of the same months of the year before and "
                + notation.count(SalesTargets.MORE) + " % more, split by who made those.";
    }

    private static String mark() {
        return "The mark on a bar is its target.";
    }

    private Panel panel(String id, String whose, String finding, String currency, List<SalesTargets.Row> rows) {
        return new Panel(
                id,
                "Sales against targets, by " + whose,
                finding,
                new Bars(notation)
                        .lying(
                                Span.HALF,
                                whose.equals("team") ? "Head of the team" : "Manager of the customers",
                                new NumberAxis("Sold (" + currency + "), of the target", false, notation::brief),
                                rows.stream().map(this::bar).toList()),
                TargetTables.targets(targets, words));
    }

    private static List<SalesTargets.Row> of(Level level, List<SalesTargets.Row> rows) {
        return rows.stream().filter(row -> row.level() == level).toList();
    }

    private BarChart.Bar bar(SalesTargets.Row row) {
        BigDecimal sold = row.sold().actual().amount();
        BigDecimal target = row.sold().target().amount().amount();
        BarChart.Bar bar = BarChart.Bar.of(
                        TargetTables.label(row, words),
                        sold,
                        notation.count(sold) + " of " + notation.count(target) + " · "
                                + notation.shortPercent(row.sold().achieved()))
                .reaching(target, target);
        return row.level() == Level.PERSON
                ? bar.noted("team of " + row.team().map(words::name).orElse("nobody"))
                : bar;
    }
}
