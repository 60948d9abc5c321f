package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.loss.RiskReport;
import io.crmkit.core.analytics.loss.SurvivalReport;
import io.crmkit.core.analytics.statistics.SurvivalCurve;
import io.crmkit.core.report.LossReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.LineChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.RiskTables;
import io.crmkit.examples.tour.reporting.SurvivalTables;
import io.crmkit.spi.report.LossFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long customers stay, and who may be lost next. */
final class RiskPanels {
    private static final int TOP = 15;

    private final ReportSet reports;
    private final Notation notation;

    RiskPanels(ReportSet reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        if (!reports.losses().survival().all().steps().isEmpty()) {
            panels.add(survival());
        }
        List<RiskReport.Row> rows = RiskTables.active(reports.losses().risk());
        if (!rows.isEmpty()) {
            panels.add(risk(rows));
        }
        return panels;
    }

    private Panel survival() {
        SurvivalReport report = reports.losses().survival();
        SurvivalCurve curve = report.all();
        List<LineChart.Point> points =
                new ArrayList<>(List.of(LineChart.Point.of(BigDecimal.ZERO, percent(BigDecimal.ONE))));
        curve.steps().forEach(step -> points.add(point(step)));
        String median = curve.median().isPresent()
                ? "Half of them are lost after " + notation.count(curve.median().getAsLong()) + " days."
                : "The curve does not come down to a half, so that there is no median.";
        return new Panel(
                "survival",
                "How long customers stay",
                "Of " + notation.count(curve.observations()) + " customers, " + notation.count(curve.events())
                        + " were lost; of the others it is known only that they stayed until now. " + median + oneDay(),
                new LineChart(
                        Span.HALF,
                        new NumberAxis(
                                "Days since somebody became a customer, and how many were still at risk",
                                true,
                                notation::count),
                        new NumberAxis("Customers not lost (%)", false, notation::shortPercent),
                        List.of(new LineChart.Line(
                                "Not lost, with the interval of confidence", LineChart.Shape.STEPS, false, points)),
                        List.of(),
                        List.of(),
                        day -> notation.count(atRisk(curve, day.longValue())) + " at risk"),
                SurvivalTables.curve(report));
    }

    /** Losses are determined when somebody looks, which may be on one day for all. */
    private String oneDay() {
        LossReport losses = reports.losses().losses();
        List<LocalDate> days =
                losses.losses().stream().map(LossFact::lostDate).distinct().toList();
        return days.size() == 1
                ? " All losses were determined on " + days.get(0)
                        + ", so that a step tells how long somebody had been a customer on that day."
                : "";
    }

    private static LineChart.Point point(SurvivalCurve.Step step) {
        return new LineChart.Point(
                BigDecimal.valueOf(step.duration()),
                percent(step.survival()),
                step.interval()
                        .map(interval -> new LineChart.Band(percent(interval.lower()), percent(interval.upper()))));
    }

    private static BigDecimal percent(BigDecimal part) {
        return part.movePointRight(2);
    }

    /** Of how many customers it is known that they stayed for so many days. */
    private static long atRisk(SurvivalCurve curve, long day) {
        return curve.steps().stream()
                .filter(step -> step.duration() >= day)
                .findFirst()
                .map(SurvivalCurve.Step::atRisk)
                .orElse(0L);
    }

    private Panel risk(List<RiskReport.Row> rows) {
        RiskReport report = reports.losses().risk();
        long past = rows.stream().filter(RiskReport.Row::isPastLimit).count();
        List<RiskReport.Row> top = rows.stream().limit(TOP).toList();
        boolean fitted = report.fit().model().isPresent();
        return new Panel(
                "risk",
                "Who may be lost next: the " + top.size()
                        + (fitted ? " least likely to buy again" : " silent for longest"),
                (fitted ? "" : "No model could be fitted, so customers are told by their silence alone. ")
                        + notation.count(rows.size()) + " active customers have bought; "
                        + notation.count(past) + " of them are past the fixed limit of " + report.limitMonths()
                        + " months without an order; the last order of all is of " + last(rows)
                        + ". The model holds the silence of a customer against the customer's own"
                        + " rhythm, the limit that of all against one measure.",
                new Bars(notation)
                        .lying(
                                Span.FULL,
                                "Customer",
                                fitted
                                        ? new NumberAxis(
                                                "Probability of ever buying again (%)", false, notation::shortPercent)
                                        : new NumberAxis("Days since the last order", true, notation::count),
                                top.stream().map(row -> bar(report, row)).toList()),
                RiskTables.customers(report));
    }

    /** Where orders come in late, all look more silent than they are: one has to know up to when there are any. */
    private static LocalDate last(List<RiskReport.Row> rows) {
        return rows.stream()
                .map(RiskReport.Row::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private BarChart.Bar bar(RiskReport report, RiskReport.Row row) {
        Optional<BigDecimal> alive = row.alive().map(RiskPanels::percent);
        String silent = "silent for " + notation.count(row.silentDays()) + " days";
        String text = alive.map(part -> notation.shortPercent(part)
                        + row.expected()
                                .map(purchases -> " · " + notation.hundredth(purchases) + " purchases expected in "
                                        + report.horizonDays() + " days")
                                .orElse(""))
                .orElse(silent);
        return BarChart.Bar.of(row.customer().name(), alive.orElseGet(() -> BigDecimal.valueOf(row.silentDays())), text)
                .noted(silent + (row.isPastLimit() ? ", past the limit" : ", within the limit"));
    }
}
