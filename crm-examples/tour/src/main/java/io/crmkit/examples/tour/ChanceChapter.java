package io.crmkit.examples.tour;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.sales.PipelineQuery;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Works on the companies that never ordered, and tells how far the chances have come. */
final class ChanceChapter {
    private ChanceChapter() {}

    static void print(Paper paper, Office office, SteelWheels data) {
        List<Lead> leads = LeadList.of(data);
        new Pursuit(office).run(leads);
        paper.chapter("The chances: " + leads.size() + " companies that never ordered");
        paper.text(
                "The sales manager of the country records and assigns them; a company that has a sales representative"
                        + " is recorded by that one. The rest is made up, in the order of customer numbers: sources take turns ("
                        + Source.ALL.stream().map(Source::value).collect(joining(", "))
                        + "), representatives take turns, and so do the fates ("
                        + LeadList.FATES.stream().map(Lead.Fate::name).collect(joining(", "))
                        + "). A chance is expected to bring what the first orders of the customers of its sales territory"
                        + " were worth in the mean, cancelled ones left out; it is won for that, for nothing in the data tells otherwise.");
        paper.table(list(office));
        paper.table(states(office.as(Office.VP_SALES)));
        notes(paper, leads);
    }

    private static TextTable list(Office office) {
        TextTable table = new TextTable()
                .text("Company")
                .text("Source")
                .figure("Likely")
                .text("Recorded by")
                .text("Developed by")
                .text("Status");
        for (Chance chance : office.chances(Office.VP_SALES)) {
            table.row(
                    chance.getCustomerName(),
                    chance.getSource().orElse(""),
                    chance.getSuccessRate() + " %",
                    chance.getCreatedBy().map(office::name).orElse(""),
                    chance.getAssignee().map(office::name).orElse(""),
                    chance.getStatus().name());
        }
        return table;
    }

    private static TextTable states(CrmSession reader) {
        ChanceReport report = reader.reports().chances();
        Map<ChanceStatus, List<Money>> worth =
                reader.analytics().sales().pipeline(PipelineQuery.builder().build()).stages().stream()
                        .collect(toMap(PipelineReport.Stage::status, PipelineReport.Stage::values));
        TextTable table =
                new TextTable().text("Status").figure("Chances").figure("Share").figure("Expected, or won for");
        for (ChanceReport.Row row : report.rows()) {
            table.row(
                    row.status().name(),
                    Figures.count(row.chances()),
                    Figures.percent(row.share()),
                    worth.getOrDefault(row.status(), List.of()).stream()
                            .map(Figures::money)
                            .collect(joining(", ")));
        }
        table.rule();
        table.row("all", Figures.count(report.chances()));
        report.winRate().ifPresent(rate -> table.row("won of all ended", "", Figures.percent(rate)));
        return table;
    }

    private static void notes(Paper paper, List<Lead> leads) {
        for (Lead lead : leads) {
            String name = lead.company().name();
            if (lead.successor().isPresent()) {
                paper.text(name + " was reassigned when the first developer went on leave.");
            }
            if (lead.knownAs().isPresent()) {
                paper.text(name + " has the telephone number of a customer whom its developer may not see; the"
                        + " supervisor linked the chance to that customer, so that no second one was entered.");
            }
        }
        LocalDate won = Pursuit.CONCLUSION;
        paper.text("The companies won are customers since " + won + ". If they do not order, a scan warns of them from "
                + won.plusMonths(Office.SETTINGS.getLossWindowMonths()).plusDays(1)
                + " on, as of customers who never ordered.");
    }
}
