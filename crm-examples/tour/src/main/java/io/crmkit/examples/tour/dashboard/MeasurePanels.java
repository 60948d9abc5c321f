package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.loss.MeasuresReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.MeasureTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.util.List;

/** What became of the customers who were warned of. */
final class MeasurePanels {
    private final MeasuresReport report;
    private final Notation notation;
    private final Bars bars;

    MeasurePanels(MeasuresReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
        bars = new Bars(notation);
    }

    Panel outcomes() {
        long cases = report.withMeasures().cases() + report.withoutMeasures().cases();
        long open = report.withMeasures().open() + report.withoutMeasures().open();
        return new Panel(
                "measures",
                "What became of warnings, with measures and without",
                notation.counted(cases, "warning") + ", of which " + notation.count(open)
                        + (open == 1 ? " is" : " are")
                        + " still open: rates are of those that ended. They do not prove what"
                        + " measures do, for who takes them chooses whom to save; here customers whose silence was too long"
                        + " were given up without any.",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Warnings",
                        bars.counts("Cases"),
                        List.of("recovered", "lost", "open"),
                        MeasureTables.groups(report).stream().map(this::bar).toList()),
                MeasureTables.outcomes(report));
    }

    private BarChart.Bar bar(MeasureTables.Group group) {
        MeasuresReport.Outcome outcome = group.outcome();
        return new BarChart.Bar(
                group.name(),
                notation.counted(outcome.cases(), "case"),
                List.of(
                        BigDecimal.valueOf(outcome.recovered()),
                        BigDecimal.valueOf(outcome.determined()),
                        BigDecimal.valueOf(outcome.open())),
                outcome.recoveryRate()
                                .map(rate -> notation.count(outcome.recovered() + outcome.determined()) + " ended: "
                                        + notation.count(outcome.recovered()) + " recovered ("
                                        + notation.shortPercent(rate) + ")")
                                .orElse("none has ended")
                        + outcome.untilRecovery()
                                .median()
                                .map(time -> ", median " + notation.tenth(Words.days(time)) + " days")
                                .orElse(""));
    }
}
