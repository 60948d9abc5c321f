package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.loss.ChurnReport;
import io.crmkit.core.analytics.loss.LossDimension;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many customers were lost, of how many, and what with them, as a table. */
public final class ChurnTables {
    private ChurnTables() {}

    /** {@return the groups} */
    public static ReportTable groups(ChurnReport report, Words words) {
        ReportTable.Builder table = ReportTable.named(
                        "churn-by-" + dimension(report), "Customers lost by " + dimension(report), facts(report))
                .texts("Group")
                .counts("To lose", "Lost")
                .percent("Rate (%)")
                .column("Median silence (days)", Kind.NUMBER)
                .counts("Never ordered")
                .amount("Value lost")
                .texts("Currency");
        for (ChurnReport.Row row : report.rows()) {
            List<Cell> begin = List.of(
                    Cell.of(label(report, row, words)),
                    Cell.of(row.atRisk()),
                    Cell.of(row.lost()),
                    Cell.ofNumber(row.rate()),
                    Cell.ofDays(row.silence().median()),
                    Cell.of(row.neverOrdered()));
            Sums.rows(begin, row.value()).forEach(table::row);
        }
        return table.build();
    }

    /** {@return what the customers are grouped by} */
    public static String dimension(ChurnReport report) {
        return Words.plain(report.dimension().map(Enum::name).orElse("all"));
    }

    /** {@return what people read of a group} */
    public static String label(ChurnReport report, ChurnReport.Row row, Words words) {
        LossDimension dimension = report.dimension().orElse(LossDimension.COHORT);
        return row.group()
                .map(group -> switch (dimension) {
                    case LEVEL -> words.label(DictionaryType.CUSTOMER_LEVEL, group);
                    case REGION -> words.label(DictionaryType.REGION, group);
                    case MANAGER -> words.name(new UserId(UUID.fromString(group)));
                    case COHORT -> group;
                })
                .orElse("(none)");
    }

    private static List<Fact> facts(ChurnReport report) {
        return new Facts()
                .period(report.period(), report.asOf())
                .add("Unit", "customers")
                .currencies(
                        report.rows().stream()
                                .flatMap(row -> row.value().stream())
                                .map(Money::currency)
                                .toList(),
                        Optional.empty())
                .orders(report.statuses())
                .method(
                        "Lost in the period, of those who could be: those lost in it and those active at its end or now. The"
                                + " value lost is what they bought in the "
                                + report.valueMonths()
                                + " months up to their last orders. Level and region are as they are now.")
                .asOf(report.asOf())
                .list();
    }
}
