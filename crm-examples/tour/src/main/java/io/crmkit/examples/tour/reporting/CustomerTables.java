package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.customer.RfmReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.report.CustomerLabel;
import java.util.List;

/** What the customers are worth, and how they buy, as tables. */
public final class CustomerTables {
    private CustomerTables() {}

    /** {@return each customer with the classes} */
    public static ReportTable abcXyz(AbcXyzReport<CustomerLabel> report) {
        ReportTable.Builder table = ReportTable.named(
                        "abc-xyz",
                        "Customers by contribution, with their classes",
                        ClassTables.facts(report, "customers"))
                .texts("Customer number", "Customer")
                .counts("Orders")
                .amount("Amount")
                .texts("Currency")
                .percent("Share (%)")
                .percent("Cumulative share (%)")
                .texts("ABC class")
                .counts("Months with an order")
                .column("Coefficient of variation", Kind.NUMBER)
                .texts("XYZ class");
        for (AbcXyzReport.Table<CustomerLabel> part : report.tables()) {
            for (AbcXyzReport.Row<CustomerLabel> row : part.rows()) {
                table.row(
                        Cell.of(row.item().number()),
                        Cell.of(row.item().name()),
                        Cell.of(row.count()),
                        Cell.of(row.amount()),
                        Cell.of(part.currency().getCurrencyCode()),
                        Cell.of(row.share()),
                        Cell.of(row.cumulativeShare()),
                        Cell.of(row.abc().name()),
                        Cell.of(row.months()),
                        Cell.ofNumber(row.variation()),
                        Cell.of(row.xyz().name()));
            }
        }
        return table.build();
    }

    /** {@return what the pairs of classes come to} */
    public static ReportTable matrix(AbcXyzReport<CustomerLabel> report) {
        return ClassTables.matrix("abc-xyz-matrix", report, "customers");
    }

    /** {@return each customer with the scores} */
    public static ReportTable rfm(RfmReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "rfm", "Customers by recency, frequency and amount", rfmFacts(report))
                .texts("Customer number", "Customer")
                .column("Last order", Kind.DAY)
                .counts("Days ago", "Orders")
                .amount("Amount")
                .texts("Currency")
                .counts("Recency (1 to 5)", "Frequency (1 to 5)", "Amount (1 to 5)")
                .texts("Profile", "Segment");
        for (RfmReport.Table part : report.tables()) {
            for (RfmReport.Row row : part.rows()) {
                table.row(
                        Cell.of(row.customer().number()),
                        Cell.of(row.customer().name()),
                        Cell.of(row.last()),
                        Cell.of(row.days()),
                        Cell.of(row.orders()),
                        Cell.of(row.amount()),
                        Cell.of(part.currency().getCurrencyCode()),
                        Cell.of(row.score().recency()),
                        Cell.of(row.score().frequency()),
                        Cell.of(row.score().amount()),
                        Cell.of(row.profile()),
                        Cell.of(row.segment()));
            }
        }
        return table.build();
    }

    /** {@return what the segments come to} */
    public static ReportTable segments(RfmReport report) {
        ReportTable.Builder table = ReportTable.named("rfm-segments", "Customers by segment", rfmFacts(report))
                .texts("Segment")
                .counts("Customers")
                .amount("Amount")
                .texts("Currency");
        for (RfmReport.Table part : report.tables()) {
            for (RfmReport.Segment segment : part.segments()) {
                table.row(
                        Cell.of(segment.segment()),
                        Cell.of(segment.customers()),
                        Cell.of(segment.amount()),
                        Cell.of(part.currency().getCurrencyCode()));
            }
        }
        return table.build();
    }

    private static List<Fact> rfmFacts(RfmReport report) {
        return new Facts()
                .add("Period", report.since().map(day -> "from " + day).orElse("all orders") + " until " + report.day())
                .currencies(
                        report.tables().stream().map(RfmReport.Table::currency).toList(), report.conversion())
                .orders(report.statuses())
                .method("Each customer is scored from 1 to 5, the best fifth 5, by days since the last order (recency),"
                        + " number of orders (frequency) and amount. Recency and frequency decide on the segment.")
                .asOf(report.asOf())
                .list();
    }
}
