package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.sales.BasketReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.report.ProductLabel;
import java.util.List;

/** What the products are worth, and which are bought together, as tables. */
public final class ProductTables {
    private ProductTables() {}

    /** {@return each product with its classes} */
    public static ReportTable abcXyz(AbcXyzReport<ProductLabel> report) {
        ReportTable.Builder table = ReportTable.named(
                        "products",
                        "Products by what was sold, with their classes",
                        ClassTables.facts(report, "products"))
                .texts("Product")
                .counts("Order lines")
                .column("Quantity", Kind.NUMBER)
                .amount("Amount")
                .texts("Currency")
                .percent("Share (%)")
                .percent("Cumulative share (%)")
                .texts("ABC class")
                .counts("Months with a sale")
                .column("Coefficient of variation", Kind.NUMBER)
                .texts("XYZ class");
        for (AbcXyzReport.Table<ProductLabel> part : report.tables()) {
            for (AbcXyzReport.Row<ProductLabel> row : part.rows()) {
                table.row(
                        Cell.of(row.item().name()),
                        Cell.of(row.count()),
                        Cell.ofNumber(row.quantity()),
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
    public static ReportTable matrix(AbcXyzReport<ProductLabel> report) {
        return ClassTables.matrix("products-matrix", report, "products");
    }

    /** {@return the pairs of products that are bought together more often than by chance} */
    public static ReportTable pairs(BasketReport report) {
        ReportTable.Builder table = ReportTable.named("baskets", "Products bought together", facts(report))
                .texts("First product", "Second product")
                .counts("Orders with both")
                .percent("Support (%)")
                .percent("Confidence: second, if first (%)")
                .percent("Confidence: first, if second (%)")
                .column("Lift", Kind.NUMBER);
        for (BasketReport.Row row : report.rows()) {
            table.row(
                    Cell.of(row.first().name()),
                    Cell.of(row.second().name()),
                    Cell.of(row.orders()),
                    Cell.of(row.support()),
                    Cell.of(row.ofFirst()),
                    Cell.of(row.ofSecond()),
                    Cell.of(row.lift()));
        }
        return table.build();
    }

    private static List<Fact> facts(BasketReport report) {
        return new Facts()
                .period(report.period(), report.asOf())
                .add("Unit", "orders with lines")
                .orders(report.statuses())
                .method("Pairs that at least " + report.leastOrders()
                        + " orders have. Support: part of all orders that have both. Confidence: part of the orders with"
                        + " the one that have the other too. Lift: how many times more often they are bought together than"
                        + " if one had nothing to do with the other.")
                .asOf(report.asOf())
                .list();
    }
}
