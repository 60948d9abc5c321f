package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.classification.AbcPolicy;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.classification.XyzPolicy;
import java.util.List;
import java.util.Locale;

/** Classes by amount (ABC) and by steadiness (XYZ): what customers and products have in common. */
final class ClassTables {
    private ClassTables() {}

    /** What the pairs of classes come to. */
    static ReportTable matrix(String name, AbcXyzReport<?> report, String items) {
        String capital = items.substring(0, 1).toUpperCase(Locale.ROOT) + items.substring(1);
        ReportTable.Builder table = ReportTable.named(name, capital + " by pair of classes", facts(report, items))
                .texts("ABC class", "XYZ class")
                .counts(capital)
                .amount("Amount")
                .texts("Currency")
                .percent("Share (%)");
        for (AbcXyzReport.Table<?> part : report.tables()) {
            for (AbcXyzReport.Cell cell : part.cells()) {
                table.row(
                        Cell.of(cell.abc().name()),
                        Cell.of(cell.xyz().name()),
                        Cell.of(cell.items()),
                        Cell.of(cell.amount()),
                        Cell.of(part.currency().getCurrencyCode()),
                        Cell.of(cell.share()));
            }
        }
        return table.build();
    }

    static List<Fact> facts(AbcXyzReport<?> report, String items) {
        boolean quantities = report.tables().stream()
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> row.quantity().isPresent());
        return new Facts()
                .period(report.period(), report.asOf())
                .currencies(
                        report.tables().stream()
                                .map(AbcXyzReport.Table::currency)
                                .toList(),
                        report.conversion())
                .orders(report.statuses())
                .method(told(report.abc(), items) + " " + told(report.xyz(), quantities ? "quantities" : "amounts"))
                .asOf(report.asOf())
                .list();
    }

    private static String told(AbcPolicy policy, String items) {
        String rule = switch (policy.boundary()) {
            case INCLUSIVE -> "one that crosses a boundary is in the lower class";
            case CROSSING -> "one that crosses a boundary is in the upper class";
        };
        return "ABC: " + items + " from the largest to the smallest; A makes "
                + policy.a().toPlainString() + " % of the total, B the next "
                + policy.b().toPlainString() + " %, C the rest; " + rule + ".";
    }

    private static String told(XyzPolicy policy, String values) {
        return "XYZ: coefficient of variation of the " + values
                + " of all months from the first to the last sale; X up to "
                + policy.x().toPlainString() + ", Y up to " + policy.y().toPlainString() + ", Z above.";
    }
}
