package io.crmkit.examples.tour.reporting;

import io.crmkit.core.report.ServiceReport;
import io.crmkit.core.report.ServiceStage;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;

/** What customers asked for after the sale, as tables. */
public final class ServiceTables {
    private ServiceTables() {}

    /** {@return the requests by type of a report over the period as a whole} */
    public static ReportTable types(ServiceReport report, Words words) {
        ReportTable.Builder table = ReportTable.named("service-types", "Service requests by type", facts(report))
                .texts("Type", "In words")
                .counts("Requests")
                .percent("Share (%)");
        for (ServiceReport.Table part : report.tables()) {
            for (ServiceReport.TypeRow row : part.rows()) {
                table.row(
                        Cell.of(row.type()),
                        Cell.of(words.label(DictionaryType.SERVICE_TYPE, row.type())),
                        Cell.of(row.requests()),
                        Cell.of(row.share()));
            }
        }
        return table.build();
    }

    /** {@return the requests by status} */
    public static ReportTable statuses(ServiceReport report) {
        ReportTable.Builder table = ReportTable.named("service-statuses", "Service requests by status", facts(report))
                .texts("Status")
                .counts("Requests")
                .percent("Share (%)");
        report.statuses()
                .forEach(row -> table.row(Cell.of(row.status().name()), Cell.of(row.requests()), Cell.of(row.share())));
        return table.build();
    }

    /** {@return how long the stages took} */
    public static ReportTable stages(ServiceReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "service-stages", "Mean time of service requests by stage", facts(report))
                .texts("Stage", "In words")
                .counts("Requests")
                .column("Mean time (seconds)", Kind.NUMBER);
        report.stages()
                .forEach(row -> table.row(
                        Cell.of(row.stage().name()),
                        Cell.of(label(row.stage())),
                        Cell.of(row.requests()),
                        Cell.ofTime(row.mean())));
        return table.build();
    }

    /** {@return how satisfied customers were at the end} */
    public static ReportTable satisfactions(ServiceReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "service-satisfaction", "Service requests by satisfaction", facts(report))
                .column("Satisfaction (1 to 5)", Kind.COUNT)
                .counts("Requests")
                .percent("Share of those with feedback (%)");
        report.satisfactions()
                .forEach(row -> table.row(Cell.of(row.satisfaction()), Cell.of(row.requests()), Cell.of(row.share())));
        return table.build();
    }

    /** {@return what people read of a stage} */
    public static String label(ServiceStage stage) {
        return switch (stage) {
            case ASSIGNING -> "recorded to assigned";
            case HANDLING -> "assigned to handled";
            case FEEDING_BACK -> "handled to feedback";
            case ARCHIVING -> "feedback to archive";
        };
    }

    private static List<Fact> facts(ServiceReport report) {
        return new Facts()
                .period(report.period(), report.asOf())
                .add("Unit", "service requests")
                .method(
                        "Requests recorded in the period, with what has become of them since. Times are means over calendar"
                                + " time; satisfaction is that of the last feedback.")
                .asOf(report.asOf())
                .list();
    }
}
