package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.loss.RiskReport;
import io.crmkit.core.analytics.statistics.BgNbd;
import io.crmkit.core.analytics.statistics.BgNbdFit;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.customer.CustomerStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Who will buy again, as a table. */
public final class RiskTables {
    private static final MathContext DIGITS = new MathContext(4);

    private RiskTables() {}

    /** {@return the active customers, the likeliest to be gone first} */
    public static ReportTable customers(RiskReport report) {
        ReportTable.Builder table = ReportTable.named("risk", "Who may be lost next", facts(report))
                .texts("Customer number", "Customer")
                .column("Last order", Kind.DAY)
                .counts("Silent (days)", "Purchases after the first one")
                .texts("Past the fixed limit")
                .column("Probability of buying again", Kind.NUMBER)
                .column("Purchases expected in " + report.horizonDays() + " days", Kind.NUMBER);
        for (RiskReport.Row row : active(report)) {
            table.row(
                    Cell.of(row.customer().number()),
                    Cell.of(row.customer().name()),
                    Cell.of(row.last()),
                    Cell.of(row.silentDays()),
                    Cell.of(row.history().repeats()),
                    Cell.of(row.isPastLimit() ? "yes" : "no"),
                    Cell.ofNumber(row.alive()),
                    Cell.ofNumber(row.expected()));
        }
        return table.build();
    }

    /** {@return the rows of those who are not lost yet: the model learns from all, but warns of these} */
    public static List<RiskReport.Row> active(RiskReport report) {
        return report.rows().stream()
                .filter(row -> row.status() == CustomerStatus.ACTIVE)
                .toList();
    }

    /** {@return how the model was fitted, in words} */
    public static String told(BgNbdFit fit) {
        return switch (fit.outcome()) {
            case FITTED ->
                "BG/NBD, fitted by maximum likelihood to " + fit.customers() + " customers, of whom " + fit.repeaters()
                        + " bought again: " + fit.model().map(RiskTables::told).orElse("");
            case NO_MAXIMUM ->
                "BG/NBD could not be fitted: the purchases of " + fit.customers()
                        + " customers do not tell its parameters.";
            case NOT_CONVERGED ->
                "BG/NBD could not be fitted: the search was given up after " + fit.steps() + " steps.";
        };
    }

    private static String told(BgNbd model) {
        return "the mean customer buys every " + number(model.alpha() / model.r())
                + " weeks while alive, and after each purchase but the first is gone with a probability of "
                + number(100 * model.a() / (model.a() + model.b())) + " % in the mean (r " + number(model.r())
                + ", alpha " + number(model.alpha()) + " weeks, a " + number(model.a()) + ", b " + number(model.b())
                + "). Who bought once only counts as alive.";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).toPlainString();
    }

    private static List<Fact> facts(RiskReport report) {
        return new Facts()
                .add("Period", "all orders until " + report.day())
                .add("Unit", "active customers who ever bought; days with an order count as one purchase each")
                .orders(report.statuses())
                .add(
                        "Fixed limit",
                        "a scan warns after " + report.limitMonths() + " months without an order, whoever it is")
                .method(told(report.fit()))
                .asOf(report.asOf())
                .list();
    }
}
