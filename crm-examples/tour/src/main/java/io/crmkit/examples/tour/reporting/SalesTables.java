package io.crmkit.examples.tour.reporting;

import io.crmkit.core.report.ContributionReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import java.util.ArrayList;
import java.util.List;

/** What was sold, as tables. */
public final class SalesTables {
    private SalesTables() {}

    /** {@return what each customer contributed in the period as a whole} */
    public static ReportTable contribution(ContributionReport report) {
        return customers(ReportTable.named("contribution", "Contribution by customer", facts(report)), report, false);
    }

    /** {@return what each customer contributed in each year} */
    public static ReportTable contributionByYear(ContributionReport report) {
        ReportTable.Builder table =
                ReportTable.named("contribution-by-year", "Contribution by customer and year", facts(report));
        return customers(table.column("From", Kind.DAY), report, true);
    }

    private static ReportTable customers(ReportTable.Builder table, ContributionReport report, boolean byYear) {
        table.texts("Customer number", "Customer")
                .counts("Orders")
                .amount("Amount")
                .texts("Currency")
                .percent("Share (%)")
                .percent("Cumulative share (%)");
        for (ContributionReport.Table part : report.tables()) {
            for (ContributionReport.Row row : part.rows()) {
                List<Cell> cells = new ArrayList<>(List.of(
                        Cell.of(row.customer().number()),
                        Cell.of(row.customer().name()),
                        Cell.of(row.orders()),
                        Cell.of(row.amount()),
                        Cell.of(part.currency().getCurrencyCode()),
                        Cell.of(row.share()),
                        Cell.of(row.cumulativeShare())));
                if (byYear) {
                    cells.add(0, Cell.of(part.from().orElse(report.period().from())));
                }
                table.row(cells);
            }
        }
        return table.build();
    }

    /** {@return what all customers together contributed in each year, as it is drawn} */
    public static ReportTable years(ContributionReport report) {
        ReportTable.Builder table = ReportTable.named("years", "Contribution by year", facts(report))
                .column("From", Kind.DAY)
                .counts("Customers", "Orders")
                .amount("Amount")
                .texts("Currency");
        for (ContributionReport.Table year : report.tables()) {
            table.row(
                    Cell.of(year.from().orElse(report.period().from())),
                    Cell.of(year.rows().size()),
                    Cell.of(year.orders()),
                    Cell.of(year.total()),
                    Cell.of(year.currency().getCurrencyCode()));
        }
        return table.build();
    }

    private static List<Fact> facts(ContributionReport report) {
        return new Facts()
                .period(report.period(), report.asOf())
                .currencies(
                        report.tables().stream()
                                .map(ContributionReport.Table::currency)
                                .toList(),
                        report.conversion())
                .orders(report.statuses())
                .method("Sum over the lines of the orders, price times count less discount, by date of order.")
                .asOf(report.asOf())
                .list();
    }
}
