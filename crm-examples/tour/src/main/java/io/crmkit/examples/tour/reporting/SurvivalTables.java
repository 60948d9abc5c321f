package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.loss.SurvivalReport;
import io.crmkit.core.analytics.statistics.SurvivalCurve;
import io.crmkit.examples.tour.reporting.Column.Kind;

/** How long customers stay, as a table. */
public final class SurvivalTables {
    private SurvivalTables() {}

    /** {@return the steps of the curve of all customers} */
    public static ReportTable curve(SurvivalReport report) {
        SurvivalCurve curve = report.all();
        ReportTable.Builder table = ReportTable.named(
                        "survival",
                        "How long customers stay",
                        new Facts()
                                .add("Period", "all customers, from the first day of each")
                                .add("Unit", "days since somebody became a customer")
                                .method(
                                        "Kaplan-Meier estimate of the part that is not lost after so many days; a customer who"
                                                + " is not lost has stayed at least until now. The band is a pointwise interval of "
                                                + Notation.level(
                                                        curve.confidence().level()) + " confidence.")
                                .asOf(report.asOf())
                                .list())
                .counts("Day", "At risk", "Lost", "Not observed longer")
                .column("Not lost (part)", Kind.NUMBER)
                .column("Standard error", Kind.NUMBER)
                .column("Interval from", Kind.NUMBER)
                .column("Interval to", Kind.NUMBER);
        for (SurvivalCurve.Step step : curve.steps()) {
            table.row(
                    Cell.of(step.duration()),
                    Cell.of(step.atRisk()),
                    Cell.of(step.events()),
                    Cell.of(step.censored()),
                    Cell.of(step.survival()),
                    Cell.of(step.standardError()),
                    Cell.ofNumber(step.interval().map(SurvivalCurve.Interval::lower)),
                    Cell.ofNumber(step.interval().map(SurvivalCurve.Interval::upper)));
        }
        return table.build();
    }
}
