package io.crmkit.examples.tour;

import io.crmkit.core.report.LossReport;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.util.List;
import java.util.Map;

/** Which customers were lost, and why. */
final class LossReportChapter {
    private LossReportChapter() {}

    static void print(Paper paper, Office office, Period period, int top) {
        LossReport report = office.as(Office.PRESIDENT).reports().loss(period);
        Map<String, String> labels = office.labels(DictionaryType.LOSS_REASON);
        paper.chapter("Losses by reason");
        paper.text("The losses determined from " + period.from() + " to "
                + period.until().minusDays(1) + "; warnings do not count, and a customer who was won back since does.");
        paper.table(losses(report.losses(), top, labels, office));
        report.tables().forEach(table -> paper.table(reasons(table, labels)));
        paper.text(Figures.count(report.customersLost()) + " of " + Figures.count(report.customersAtRisk())
                + " customers were lost"
                + report.lossRate().map(rate -> ": " + Figures.percent(rate)).orElse("") + ".");
    }

    private static TextTable losses(List<LossFact> losses, int top, Map<String, String> labels, Office office) {
        TextTable table =
                new TextTable().text("Customer").text("Manager").text("Reason").text("In words");
        for (LossFact loss : losses.subList(0, Math.min(top, losses.size()))) {
            table.row(
                    loss.customer().name(),
                    office.name(loss.manager()),
                    labels.getOrDefault(loss.reasonClass(), loss.reasonClass()),
                    loss.reason());
        }
        if (losses.size() > top) {
            table.row(losses.size() - top + " more");
        }
        return table;
    }

    private static TextTable reasons(LossReport.Table report, Map<String, String> labels) {
        TextTable table = new TextTable().text("Reason").figure("Losses").figure("Share");
        for (LossReport.ReasonRow row : report.rows()) {
            table.row(
                    labels.getOrDefault(row.reasonClass(), row.reasonClass()),
                    Figures.count(row.losses()),
                    Figures.percent(row.share()));
        }
        return table.rule().row("Total", Figures.count(report.losses()));
    }
}
