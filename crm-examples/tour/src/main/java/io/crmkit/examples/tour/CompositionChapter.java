package io.crmkit.examples.tour;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Period;
import java.util.Map;

/** Of whom the customers are made up, and what each group contributed. */
final class CompositionChapter {
    private CompositionChapter() {}

    static void print(Paper paper, Office office, Period period) {
        paper.chapter("Composition of the customers");
        paper.text("Those imported and those won, with what they contributed in all years. Values that no customer has"
                + " are listed too.");
        paper.table(table(office, "Country", CustomerDimension.REGION, office.labels(DictionaryType.REGION), period));
        paper.table(
                table(office, "Level", CustomerDimension.LEVEL, office.labels(DictionaryType.CUSTOMER_LEVEL), period));
        paper.table(table(office, "Status", CustomerDimension.STATUS, Map.of(), period));
    }

    private static TextTable table(
            Office office, String title, CustomerDimension dimension, Map<String, String> labels, Period period) {
        CompositionReport report = office.as(Office.PRESIDENT)
                .reports()
                .composition(CompositionQuery.builder()
                        .dimension(dimension)
                        .contributionPeriod(period)
                        .build());
        TextTable table =
                new TextTable().text(title).figure("Customers").figure("Share").figure("Contribution");
        for (CompositionReport.Row row : report.rows()) {
            String label =
                    row.value().map(value -> labels.getOrDefault(value, value)).orElse("(none)");
            table.row(
                    label,
                    Figures.count(row.customers()),
                    Figures.percent(row.share()),
                    row.contributions().stream().map(Figures::money).collect(joining(", ")));
        }
        return table.rule().row("Total", Figures.count(report.customers()));
    }
}
