package io.crmkit.examples.tour;

import io.crmkit.core.report.ServiceReport;
import io.crmkit.core.report.ServiceStage;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.Period;
import java.util.Map;

/** What customers asked for after the sale, and how it was handled. */
final class ServiceReportChapter {
    private ServiceReportChapter() {}

    static void print(Paper paper, Office office, Period period) {
        ServiceReport report = office.as(Office.PRESIDENT).reports().service(period);
        ServiceReport.Rework rework = report.rework();
        paper.chapter("Service requests by type, status and time");
        paper.text("Those recorded from " + period.from() + " to "
                + period.until().minusDays(1) + ". Types without a request are listed too.");
        report.tables().forEach(table -> paper.table(types(table, office.labels(DictionaryType.SERVICE_TYPE))));
        paper.table(statuses(report));
        paper.table(stages(report));
        paper.table(satisfactions(report));
        paper.text("Of " + rework.fedBack() + " requests with feedback, " + rework.reworked()
                + " had to be handled again"
                + rework.rate().map(rate -> ": " + Figures.percent(rate)).orElse("") + ".");
    }

    private static TextTable types(ServiceReport.Table report, Map<String, String> labels) {
        TextTable table = new TextTable().text("Type").figure("Requests").figure("Share");
        for (ServiceReport.TypeRow row : report.rows()) {
            table.row(
                    labels.getOrDefault(row.type(), row.type()),
                    Figures.count(row.requests()),
                    Figures.percent(row.share()));
        }
        return table.rule().row("Total", Figures.count(report.requests()));
    }

    private static TextTable statuses(ServiceReport report) {
        TextTable table = new TextTable().text("Status").figure("Requests").figure("Share");
        for (ServiceReport.StatusRow row : report.statuses()) {
            table.row(row.status().name(), Figures.count(row.requests()), Figures.percent(row.share()));
        }
        return table;
    }

    private static TextTable stages(ServiceReport report) {
        TextTable table = new TextTable().text("Stage").figure("Requests").figure("Mean time");
        for (ServiceReport.StageRow row : report.stages()) {
            table.row(
                    name(row.stage()),
                    Figures.count(row.requests()),
                    row.mean().map(Figures::days).orElse(""));
        }
        return table;
    }

    private static String name(ServiceStage stage) {
        return switch (stage) {
            case ASSIGNING -> "recorded to assigned";
            case HANDLING -> "assigned to handled";
            case FEEDING_BACK -> "handled to feedback";
            case ARCHIVING -> "feedback to archive";
        };
    }

    private static TextTable satisfactions(ServiceReport report) {
        TextTable table =
                new TextTable().figure("Final rating").figure("Requests").figure("Share");
        for (ServiceReport.SatisfactionRow row : report.satisfactions()) {
            table.row(String.valueOf(row.satisfaction()), Figures.count(row.requests()), Figures.percent(row.share()));
        }
        return table;
    }
}
