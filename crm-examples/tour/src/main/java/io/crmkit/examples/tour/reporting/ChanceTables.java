package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.sales.ChanceDimension;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the chances go, as tables. */
public final class ChanceTables {
    private ChanceTables() {}

    /** {@return the funnel: the chances by status} */
    public static ReportTable funnel(PipelineReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "chances",
                        "Sales funnel: chances by status",
                        facts(
                                report,
                                "A chance has reached each status that it was ever in. A stay in a status ends with a step"
                                        + " forward (assigned, won) or not (failed, sent back); the conversion is the part that"
                                        + " ended forward. Values are as estimated, of won ones what they were won for."))
                .texts("Status")
                .counts("Chances that reached it")
                .percent("Share of all (%)")
                .counts("Stays ended", "Of them forward")
                .percent("Conversion (%)")
                .column("Median stay (days)", Kind.NUMBER)
                .column("90th percentile of stays (days)", Kind.NUMBER)
                .counts("Chances in it now")
                .amount("Value of those")
                .texts("Currency");
        for (PipelineReport.Stage stage : report.stages()) {
            List<Cell> begin = List.of(
                    Cell.of(stage.status().name()),
                    Cell.of(stage.reached()),
                    Cell.of(stage.share()),
                    Cell.of(stage.left()),
                    Cell.of(stage.advanced()),
                    Cell.ofNumber(stage.conversion()),
                    Cell.ofDays(stage.stays().median()),
                    Cell.ofDays(stage.stays().ninetieth()),
                    Cell.of(stage.chances()));
            Sums.rows(begin, stage.values()).forEach(table::row);
        }
        return table.build();
    }

    /** {@return what becomes of the chances of each group} */
    public static ReportTable groups(PipelineReport report, Words words) {
        String dimension = Words.plain(report.dimension().map(Enum::name).orElse("all"));
        ReportTable.Builder table = ReportTable.named(
                        "chances-by-" + dimension,
                        "Win rates of chances by " + dimension,
                        facts(
                                report,
                                "Win rate: the part won of those that were won or failed. Days are from the first assignment."
                                        + " The owner is who develops a chance or, where nobody does, who recorded it."))
                .texts("Group")
                .counts("Chances", "Unassigned", "Developing", "Won", "Failed")
                .percent("Win rate (%)")
                .column("Mean days to the win", Kind.NUMBER)
                .column("Mean days to the failure", Kind.NUMBER)
                .amount("Open ones would bring")
                .amount("Won for")
                .texts("Currency");
        for (PipelineReport.Row row : report.rows()) {
            List<Cell> begin = List.of(
                    Cell.of(label(report, row, words)),
                    Cell.of(row.chances()),
                    Cell.of(row.unassigned()),
                    Cell.of(row.developing()),
                    Cell.of(row.won()),
                    Cell.of(row.failed()),
                    Cell.ofNumber(row.winRate()),
                    Cell.ofNumber(row.meanDaysWon()),
                    Cell.ofNumber(row.meanDaysFailed()));
            Sums.rows(begin, row.open(), row.wonFor()).forEach(table::row);
        }
        return table.build();
    }

    /** {@return what people read of a group} */
    public static String label(PipelineReport report, PipelineReport.Row row, Words words) {
        boolean owner = report.dimension().equals(Optional.of(ChanceDimension.OWNER));
        return row.group()
                .map(group -> owner ? words.name(new UserId(UUID.fromString(group))) : group)
                .orElse("(none)");
    }

    private static List<Fact> facts(PipelineReport report, String method) {
        return new Facts()
                .add(
                        "Period",
                        report.created()
                                .map(period -> "recorded " + Notation.period(period, report.asOf()))
                                .orElse("all chances ever recorded"))
                .add("Unit", "chances; days are of 24 hours")
                .currencies(
                        report.stages().stream()
                                .flatMap(stage -> stage.values().stream())
                                .map(Money::currency)
                                .toList(),
                        Optional.empty())
                .method(method)
                .asOf(report.asOf())
                .list();
    }
}
