package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.customer.StageEvidence;
import io.crmkit.core.analytics.customer.StagePolicy;
import io.crmkit.core.analytics.customer.StageReport;
import io.crmkit.core.analytics.customer.StageThresholds;
import io.crmkit.examples.tour.reporting.Column.Kind;
import java.util.List;

/** In which stage of their life cycle the customers are, as tables. */
public final class LifeCycleTables {
    private LifeCycleTables() {}

    /** {@return how many customers are in each stage} */
    public static ReportTable stages(StageReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "customer-stages", "Customers by stage of their life cycle", facts(report))
                .texts("Stage")
                .counts("Customers")
                .percent("Share (%)");
        report.stages()
                .forEach(row -> table.row(Cell.of(row.stage().name()), Cell.of(row.customers()), Cell.of(row.share())));
        return table.build();
    }

    /** {@return each customer with the stage, and what it was told by} */
    public static ReportTable customers(StageReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "customer-stages-told-by", "Customers with their stage, and what it was told by", facts(report))
                .texts("Customer number", "Customer", "Stage", "Status")
                .column("First order", Kind.DAY)
                .column("Last order", Kind.DAY)
                .counts("Orders now", "Orders before")
                .column("Amount now", Kind.NUMBER)
                .column("Amount before", Kind.NUMBER);
        for (StageReport.Row row : report.rows()) {
            StageEvidence told = row.evidence();
            table.row(
                    Cell.of(row.customer().number()),
                    Cell.of(row.customer().name()),
                    Cell.of(row.stage().name()),
                    Cell.of(told.status().name()),
                    Cell.ofDay(told.firstOrder()),
                    Cell.ofDay(told.lastOrder()),
                    Cell.of(told.ordersNow()),
                    Cell.of(told.ordersBefore()),
                    Cell.ofNumber(told.amountNow()),
                    Cell.ofNumber(told.amountBefore()));
        }
        return table.build();
    }

    private static List<Fact> facts(StageReport report) {
        return new Facts()
                .add("Period", "told on " + report.day() + ", from all orders until then")
                .add("Unit", "customers; amounts in the currency of their orders")
                .orders(report.statuses())
                .method(told(report.policy(), report.windowMonths()))
                .asOf(report.asOf())
                .list();
    }

    private static String told(StagePolicy policy, int window) {
        if (!(policy instanceof StageThresholds rules)) {
            return "By a policy of the host.";
        }
        return "The first rule that holds decides. Termination: lost or retired. Potential: no order yet. Termination: no"
                + " order for " + rules.silentMonths() + " months. Recovery: back for at most " + rules.newMonths()
                + " months after having been lost. Development: first order at most " + rules.newMonths()
                + " months ago. Growth, decline: more or less by over "
                + rules.change().toPlainString()
                + " % in the last " + window + " months than in the " + window + " before. Maturity: the others.";
    }
}
