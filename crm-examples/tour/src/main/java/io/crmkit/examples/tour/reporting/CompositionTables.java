package io.crmkit.examples.tour.reporting;

import io.crmkit.core.report.CompositionReport;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import java.util.List;
import java.util.Optional;

/** Of whom the customers are made up, as tables. */
public final class CompositionTables {
    private CompositionTables() {}

    /** {@return how many customers there are of each value, and what they contributed, in a row for each currency} */
    public static ReportTable composition(CompositionReport report, Words words) {
        String dimension = Words.plain(report.dimension().name());
        ReportTable.Builder table = ReportTable.named(
                        "customers-by-" + dimension, "Customers by " + dimension, facts(report))
                .texts("Value", "In words")
                .counts("Customers")
                .percent("Share of customers (%)")
                .amount("Contribution")
                .texts("Currency");
        for (CompositionReport.Row row : report.rows()) {
            if (row.contributions().isEmpty()) {
                row(table, report, row, words, new Cell.None(), new Cell.None());
            }
            for (Money money : row.contributions()) {
                row(
                        table,
                        report,
                        row,
                        words,
                        Cell.of(money),
                        Cell.of(money.currency().getCurrencyCode()));
            }
        }
        return table.build();
    }

    private static void row(
            ReportTable.Builder table,
            CompositionReport report,
            CompositionReport.Row row,
            Words words,
            Cell amount,
            Cell currency) {
        table.row(
                row.value().map(Cell::of).orElseGet(Cell.None::new),
                Cell.of(label(report, row, words)),
                Cell.of(row.customers()),
                Cell.of(row.share()),
                amount,
                currency);
    }

    /** {@return what people read of a row} */
    public static String label(CompositionReport report, CompositionReport.Row row, Words words) {
        return row.value().map(value -> label(report.dimension(), value, words)).orElse("(none)");
    }

    private static String label(CustomerDimension dimension, String value, Words words) {
        return switch (dimension) {
            case LEVEL -> words.label(DictionaryType.CUSTOMER_LEVEL, value);
            case REGION -> words.label(DictionaryType.REGION, value);
            case CUSTOMER, CREDIT, SATISFACTION, STATUS, MANAGER -> value;
        };
    }

    private static List<Fact> facts(CompositionReport report) {
        Facts facts = new Facts();
        report.contributionPeriod().ifPresent(period -> facts.period(period, report.asOf()));
        return facts.currencies(
                        report.rows().stream()
                                .flatMap(row -> row.contributions().stream().map(Money::currency))
                                .toList(),
                        Optional.empty())
                .orders(report.statuses())
                .method("All customers on file as of now, retired ones included; the period is that of their"
                        + " contributions alone.")
                .asOf(report.asOf())
                .list();
    }
}
