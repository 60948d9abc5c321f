package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.service.ConformanceReport;
import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.ConformanceTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.ServiceTimesTables;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How long service requests take, and which way they go. */
final class ServiceTimesPanels {
    private static final int TOP = 8;

    /** More steps than these do not fit into one line. */
    private static final int STEPS = 3;

    private final ServiceTimesReport times;
    private final ConformanceReport conformance;
    private final Words words;
    private final Notation notation;
    private final Bars bars;

    ServiceTimesPanels(ReportSet reports, Notation notation) {
        times = reports.service().times();
        conformance = reports.service().conformance();
        words = reports.words();
        this.notation = notation;
        bars = new Bars(notation);
    }

    List<Panel> panels() {
        return conformance.cases() == 0 ? List.of(steps(), types()) : List.of(steps(), types(), ways());
    }

    private Panel steps() {
        return new Panel(
                "service-times",
                "Time of service requests by stage",
                "The bar is the median, the line over it goes to the 90th percentile. Days are of 24 hours, nights and"
                        + " weekends included.",
                bars.lying(
                        Span.HALF,
                        "Stage",
                        time(),
                        ServiceTimesTables.steps(times.total()).stream()
                                .flatMap(step -> bar(step.name(), step.time(), "times").stream())
                                .toList()),
                ServiceTimesTables.steps(times, words));
    }

    private Panel types() {
        return new Panel(
                "service-times-by-type",
                "Time from record to final feedback, by type",
                "The bar is the median, the line over it goes to the 90th percentile; requests without a final feedback are"
                        + " left out.",
                bars.lying(
                        Span.HALF,
                        "Type",
                        time(),
                        times.rows().stream()
                                .flatMap(row -> bar(
                                        ServiceTimesTables.label(row, words),
                                        row.resolving(),
                                        "of " + notation.count(row.requests()) + " requests")
                                        .stream())
                                .toList()),
                ServiceTimesTables.types(times, words));
    }

    private Optional<BarChart.Bar> bar(String name, Spread.Summary time, String things) {
        return time.median()
                .flatMap(median -> time.ninetieth()
                        .map(ninetieth -> bar(name, Words.days(median), Words.days(ninetieth), time.count(), things)));
    }

    private BarChart.Bar bar(String name, BigDecimal median, BigDecimal ninetieth, long count, String things) {
        return BarChart.Bar.of(
                        name,
                        median,
                        notation.tenth(median) + " / " + notation.tenth(ninetieth) + " days, " + notation.count(count)
                                + " " + things)
                .reaching(median, ninetieth);
    }

    private NumberAxis time() {
        return new NumberAxis("Median / 90th percentile (days)", false, notation::number);
    }

    private Panel ways() {
        List<ConformanceReport.Variant> drawn =
                conformance.variants().stream().limit(TOP).toList();
        return new Panel(
                "service-ways",
                "Which way archived service requests went"
                        + (drawn.size() < conformance.variants().size()
                                ? ": the " + drawn.size() + " most frequent ways"
                                : ""),
                "Of " + notation.count(conformance.cases()) + " archived requests, "
                        + notation.count(conformance.strict()) + " took exactly the steps they should ("
                        + notation.shortPercent(conformance.strictShare()) + "); "
                        + notation.count(conformance.relaxed()) + " did if what is tolerated is left out ("
                        + notation.shortPercent(conformance.relaxedShare()) + ").",
                bars.lying(
                        Span.HALF,
                        "Way, step by step",
                        bars.counts("Archived service requests"),
                        drawn.stream().map(this::way).toList()),
                ConformanceTables.ways(conformance));
    }

    private BarChart.Bar way(ConformanceReport.Variant way) {
        int first = Math.min(STEPS, way.steps().size());
        String rest =
                ConformanceTables.told(way.steps().subList(first, way.steps().size()));
        return BarChart.Bar.of(
                        ConformanceTables.told(way.steps().subList(0, first)),
                        way.cases(),
                        notation.count(way.cases()) + (way.isStrict() ? " · exactly as it should" : ""))
                .noted(rest.isEmpty() ? "" : "→ " + rest);
    }
}
