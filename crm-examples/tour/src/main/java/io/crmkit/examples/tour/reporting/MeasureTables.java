package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.loss.MeasuresReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import java.util.List;

/** What became of customers who were warned of, with measures and without, as a table. */
public final class MeasureTables {
    private MeasureTables() {}

    /** Some cases, and what became of them. */
    public record Group(String name, MeasuresReport.Outcome outcome) {}

    /** {@return the cases with measures and those without} */
    public static ReportTable outcomes(MeasuresReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "measures", "What became of warnings, with measures and without", facts(report))
                .texts("Warnings")
                .counts("Cases", "Recovered", "Lost", "Open")
                .percent("Recovered of those ended (%)")
                .column("Median time to recovery (days)", Kind.NUMBER)
                .column("90th percentile (days)", Kind.NUMBER);
        for (Group group : groups(report)) {
            table.row(
                    Cell.of(group.name()),
                    Cell.of(group.outcome().cases()),
                    Cell.of(group.outcome().recovered()),
                    Cell.of(group.outcome().determined()),
                    Cell.of(group.outcome().open()),
                    Cell.ofNumber(group.outcome().recoveryRate()),
                    Cell.ofDays(group.outcome().untilRecovery().median()),
                    Cell.ofDays(group.outcome().untilRecovery().ninetieth()));
        }
        return table.build();
    }

    /** {@return the two groups of cases} */
    public static List<Group> groups(MeasuresReport report) {
        return List.of(
                new Group("with measures", report.withMeasures()),
                new Group("without measures", report.withoutMeasures()));
    }

    private static List<Fact> facts(MeasuresReport report) {
        return new Facts()
                .period(report.warned(), report.asOf())
                .add("Unit", "cases of customers who stopped ordering; days are of 24 hours")
                .method(
                        "Warnings of the period, by whether anything was done about them by now, and how their cases ended."
                                + " Recovered of those ended: open cases are left out. The time to recovery is from the first measure,"
                                + " or else from the warning.")
                .asOf(report.asOf())
                .list();
    }
}
