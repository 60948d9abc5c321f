package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.customer.RetentionReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import java.util.List;

/** Who was won and who came again, as tables. */
public final class RetentionTables {
    private RetentionTables() {}

    /** {@return who came and who stayed away, by stretch of time} */
    public static ReportTable stretches(RetentionReport report) {
        ReportTable.Builder table = ReportTable.named("retention", "Active customers by " + unit(report), facts(report))
                .column("From", Kind.DAY)
                .counts("Active", "Acquired", "Retained", "Returned", "Missing")
                .percent("Retention rate (%)");
        for (RetentionReport.Stretch stretch : report.stretches()) {
            table.row(
                    Cell.of(stretch.from()),
                    Cell.of(stretch.active()),
                    Cell.of(stretch.acquired()),
                    Cell.of(stretch.retained()),
                    Cell.of(stretch.returned()),
                    Cell.of(stretch.missing()),
                    Cell.of(stretch.retentionRate()));
        }
        return table.build();
    }

    /** {@return what became of those who were won in each stretch of time} */
    public static ReportTable cohorts(RetentionReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "cohorts", "Cohorts by " + unit(report) + " of the first order", facts(report))
                .column("Won from", Kind.DAY)
                .counts("Customers", "Later (" + unit(report) + "s)", "Active")
                .percent("Share of the cohort (%)");
        for (RetentionReport.Cohort cohort : report.cohorts()) {
            for (int later = 0; later < cohort.later().size(); later++) {
                table.row(
                        Cell.of(cohort.from()),
                        Cell.of(cohort.customers()),
                        Cell.of(later),
                        Cell.of(cohort.later().get(later).active()),
                        Cell.of(cohort.later().get(later).share()));
            }
        }
        return table.build();
    }

    /** {@return what the stretches of time are} */
    public static String unit(RetentionReport report) {
        return Words.plain(report.bucket().name());
    }

    private static List<Fact> facts(RetentionReport report) {
        String unit = unit(report);
        return new Facts()
                .period(report.period(), report.asOf())
                .add("Unit", "customers, in any currency")
                .orders(report.statuses())
                .method("A customer is active in a " + unit + " with an order in it, was won in the first one ever, is"
                        + " retained if active in the " + unit
                        + " before too, has returned if active once but not then,"
                        + " and is missing if active then but not now.")
                .asOf(report.asOf())
                .list();
    }
}
