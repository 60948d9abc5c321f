package io.crmkit.examples.tour;

import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.Reports;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.util.List;

/** What each customer contributed, by year and in all. */
final class ContributionChapter {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private ContributionChapter() {}

    static void print(Paper paper, Office office, Period period, int top) {
        Reports reports = office.as(Office.PRESIDENT).reports();
        paper.chapter("Contribution per customer");
        paper.text("The sum over the lines of all orders that are not cancelled, dated " + period.from() + " to "
                + period.until().minusDays(1) + ".");
        ContributionReport byYear = reports.contribution(
                ContributionQuery.builder().period(period).bucket(Bucket.YEAR).build());
        for (ContributionReport.Table year : byYear.tables()) {
            paper.table(table(year, title(year), top));
        }
        for (ContributionReport.Table all : reports.contribution(period).tables()) {
            paper.table(table(all, title(all), top));
        }
    }

    private static String title(ContributionReport.Table table) {
        return table.from().map(day -> String.valueOf(day.getYear())).orElse("All years");
    }

    private static TextTable table(ContributionReport.Table report, String title, int top) {
        TextTable table = new TextTable()
                .figure("")
                .text(title)
                .figure("Orders")
                .figure(report.currency().getCurrencyCode())
                .figure("Share")
                .figure("Cumulative");
        List<ContributionReport.Row> listed = report.rows().stream().limit(top).toList();
        for (ContributionReport.Row row : listed) {
            table.row(
                    String.valueOf(listed.indexOf(row) + 1),
                    row.customer().name(),
                    Figures.count(row.orders()),
                    Figures.amount(row.amount()),
                    Figures.percent(row.share()),
                    Figures.percent(row.cumulativeShare()));
        }
        List<ContributionReport.Row> rest =
                report.rows().subList(listed.size(), report.rows().size());
        if (!rest.isEmpty()) {
            BigDecimal amount =
                    rest.stream().map(row -> row.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal before = listed.get(listed.size() - 1).cumulativeShare();
            table.row(
                    "",
                    rest.size() + " more",
                    Figures.count(orders(rest)),
                    Figures.amount(amount),
                    Figures.percent(ALL.subtract(before)),
                    Figures.percent(ALL));
        }
        return table.rule().row("", "Total", Figures.count(orders(report.rows())), Figures.amount(report.total()));
    }

    private static long orders(List<ContributionReport.Row> rows) {
        return rows.stream().mapToLong(ContributionReport.Row::orders).sum();
    }
}
