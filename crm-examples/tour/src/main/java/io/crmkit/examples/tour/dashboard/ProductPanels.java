package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.sales.BasketReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ProductTables;
import java.util.List;

/** Which products are bought together. */
final class ProductPanels {
    private static final int TOP = 12;

    private final BasketReport report;
    private final Notation notation;

    ProductPanels(BasketReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
    }

    List<Panel> panels() {
        return report.rows().isEmpty() ? List.of() : List.of(pairs());
    }

    private Panel pairs() {
        List<BarChart.Bar> drawn =
                report.rows().stream().limit(TOP).map(this::bar).toList();
        return new Panel(
                "baskets",
                "Products bought together: the " + drawn.size() + " pairs with the highest lift",
                notation.count(report.pairs()) + " pairs are together in at least "
                        + notation.count(report.leastOrders()) + " of " + notation.count(report.orders())
                        + " orders. A lift of 1 is chance. Support is the part of all orders with both; confidence, of the"
                        + " orders with the first product those with the second, and the other way round.",
                new Bars(notation)
                        .lying(
                                Span.FULL,
                                "Pair of products",
                                new NumberAxis(
                                        "Lift (times more often together than by chance)", false, notation::number),
                                drawn),
                ProductTables.pairs(report));
    }

    private BarChart.Bar bar(BasketReport.Row row) {
        return BarChart.Bar.of(
                        row.first().name(),
                        row.lift(),
                        "lift " + notation.tenth(row.lift()) + " · support " + notation.shortPercent(row.support())
                                + " (" + notation.count(row.orders()) + " orders) · confidence "
                                + notation.shortPercent(row.ofFirst()) + " / " + notation.shortPercent(row.ofSecond()))
                .noted("and " + row.second().name());
    }
}
