package io.crmkit.examples.tour.reporting;

import io.crmkit.core.report.ChanceReport;

/** How far the chances have come, as a table. */
public final class ChanceTables {
    private ChanceTables() {}

    /** {@return the chances by status} */
    public static ReportTable statuses(ChanceReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "chances",
                        "Chances by status",
                        new Facts()
                                .add("Period", "all chances ever recorded")
                                .add("Unit", "chances")
                                .method(
                                        "Each chance is counted once, in the status that it is in now; the win rate is the"
                                                + " part won of those won or failed.")
                                .asOf(report.asOf())
                                .list())
                .texts("Status")
                .counts("Chances")
                .percent("Share (%)");
        report.rows()
                .forEach(row -> table.row(Cell.of(row.status().name()), Cell.of(row.chances()), Cell.of(row.share())));
        return table.build();
    }
}
