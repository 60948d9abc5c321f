package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.sales.StageComparison;
import io.crmkit.spi.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has become of the chances since an earlier instant, as a table. */
public final class ComparisonTables {
    private ComparisonTables() {}

    /** {@return the chances of each status, then and now} */
    public static ReportTable statuses(StageComparison report) {
        ReportTable.Builder table = ReportTable.named("chances-since", "Chances by status, then and now", facts(report))
                .texts("Status")
                .counts("Chances then", "Chances now")
                .percent("Change (%)")
                .amount("Value then")
                .amount("Value now")
                .texts("Currency");
        for (StageComparison.Row row : report.rows()) {
            List<Cell> begin = List.of(
                    Cell.of(row.status().name()),
                    Cell.of(row.chancesThen()),
                    Cell.of(row.chancesNow()),
                    Cell.ofNumber(row.change()));
            Sums.rows(begin, row.valuesThen(), row.valuesNow()).forEach(table::row);
        }
        return table.build();
    }

    private static List<Fact> facts(StageComparison report) {
        return new Facts()
                .add("Period", "all chances known, then and now")
                .add("Unit", "chances")
                .currencies(
                        report.rows().stream()
                                .flatMap(row -> Stream.concat(row.valuesThen().stream(), row.valuesNow().stream()))
                                .map(Money::currency)
                                .toList(),
                        Optional.empty())
                .method(
                        "Each chance is in the status that its history has for the instant; one that was not recorded yet is in"
                                + " none. Values are as estimated, of won ones what they were won for, and both as they are now.")
                .add("Then", Notation.instant(report.then()))
                .asOf(report.now())
                .list();
    }
}
