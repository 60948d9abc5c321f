package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.report.ServiceStage;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.ArrayList;
import java.util.List;

/** How long service requests take, as tables. */
public final class ServiceTimesTables {
    private ServiceTimesTables() {}

    /** A step that takes time, and how long it takes. */
    public record Step(String name, Spread.Summary time) {}

    /** {@return how long each step takes, for all types and for each} */
    public static ReportTable steps(ServiceTimesReport report, Words words) {
        ReportTable.Builder table = ReportTable.named(
                        "service-times", "Time of service requests by stage", facts(report))
                .texts("Type", "Stage")
                .counts("Times")
                .column("Median (days)", Kind.NUMBER)
                .column("90th percentile (days)", Kind.NUMBER)
                .column("Mean (days)", Kind.NUMBER);
        List<ServiceTimesReport.Row> rows = new ArrayList<>(List.of(report.total()));
        rows.addAll(report.rows());
        for (ServiceTimesReport.Row row : rows) {
            for (Step step : steps(row)) {
                table.row(
                        Cell.of(label(row, words)),
                        Cell.of(step.name()),
                        Cell.of(step.time().count()),
                        Cell.ofDays(step.time().median()),
                        Cell.ofDays(step.time().ninetieth()),
                        Cell.ofDays(step.time().mean()));
            }
        }
        return table.build();
    }

    /** {@return how the requests of each type went} */
    public static ReportTable types(ServiceTimesReport report, Words words) {
        ReportTable.Builder table = ReportTable.named(
                        "service-times-by-type", "Time from record to final feedback, by type", facts(report))
                .texts("Type")
                .counts("Requests", "Ended")
                .column("Median (days)", Kind.NUMBER)
                .column("90th percentile (days)", Kind.NUMBER)
                .counts("Handled again")
                .percent("Handled again (%)")
                .column("Mean satisfaction (1 to 5)", Kind.NUMBER);
        for (ServiceTimesReport.Row row : report.rows()) {
            table.row(
                    Cell.of(label(row, words)),
                    Cell.of(row.requests()),
                    Cell.of(row.resolving().count()),
                    Cell.ofDays(row.resolving().median()),
                    Cell.ofDays(row.resolving().ninetieth()),
                    Cell.of(row.reworked()),
                    Cell.ofNumber(row.reworkRate()),
                    Cell.ofNumber(row.satisfaction()));
        }
        return table.build();
    }

    /** {@return the steps of requests, in their order} */
    public static List<Step> steps(ServiceTimesReport.Row row) {
        return List.of(
                new Step(ServiceTables.label(ServiceStage.ASSIGNING), row.assigning()),
                new Step(ServiceTables.label(ServiceStage.HANDLING), row.handling()),
                new Step(ServiceTables.label(ServiceStage.FEEDING_BACK), row.feedingBack()),
                new Step(ServiceTables.label(ServiceStage.ARCHIVING), row.archiving()),
                new Step("recorded to final feedback", row.resolving()));
    }

    /** {@return what people read of a type} */
    public static String label(ServiceTimesReport.Row row, Words words) {
        return row.group()
                .map(type -> words.label(DictionaryType.SERVICE_TYPE, type))
                .orElse("all");
    }

    private static List<Fact> facts(ServiceTimesReport report) {
        return new Facts()
                .add(
                        "Period",
                        report.created()
                                .map(period -> "recorded " + Notation.period(period, report.asOf()))
                                .orElse("all requests ever recorded"))
                .add(
                        "Unit",
                        report.calendar().isPresent()
                                ? "days of 24 business hours"
                                : "days of 24 hours, nights and weekends included")
                .method(
                        "Times between the steps, by the history of each request; a request that came back is handled, and"
                                + " asked about, more than once. Half of the times are not longer than the median, nine in ten not"
                                + " longer than the 90th percentile (nearest rank). What has not ended is left out.")
                .asOf(report.asOf())
                .list();
    }
}
