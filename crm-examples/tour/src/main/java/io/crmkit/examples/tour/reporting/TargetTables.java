package io.crmkit.examples.tour.reporting;

import io.crmkit.spi.value.Money;
import java.util.Optional;

/** What was sold of what was to be sold, as a table. */
public final class TargetTables {
    private TargetTables() {}

    /** {@return the targets of everybody, of the teams and of the persons} */
    public static ReportTable targets(SalesTargets targets, Words words) {
        ReportTable.Builder table = ReportTable.named(
                        "targets",
                        "Targets, and what was sold of them",
                        new Facts()
                                .period(targets.period(), targets.report().asOf())
                                .currencies(
                                        targets.rows().stream()
                                                .map(SalesTargets.Row::before)
                                                .map(Money::currency)
                                                .toList(),
                                        Optional.empty())
                                .orders(targets.report().statuses())
                                .method("The target of all is what was sold from "
                                        + Notation.period(
                                                targets.base(), targets.report().asOf())
                                        + " and " + SalesTargets.MORE.toPlainString()
                                        + " % more; nobody set it, it is made up for this page. It is split by what each team, and in it"
                                        + " each person, sold then, to the cent (largest remainder). An order counts for who manages the"
                                        + " customer now, then as now.")
                                .asOf(targets.report().asOf())
                                .list())
                .texts("Whose", "Name", "Team of")
                .amount("Sold the year before")
                .amount("Target")
                .amount("Sold")
                .amount("Left to be sold")
                .texts("Currency")
                .percent("Achieved (%)")
                .percent("Part of the days begun (%)");
        for (SalesTargets.Row row : targets.rows()) {
            table.row(
                    Cell.of(Words.plain(row.level().name())),
                    Cell.of(label(row, words)),
                    row.team().map(words::name).map(Cell::of).orElseGet(Cell.None::new),
                    Cell.of(row.before()),
                    Cell.of(row.sold().target().amount()),
                    Cell.of(row.sold().actual()),
                    Cell.of(row.sold().open()),
                    Cell.of(row.before().currency().getCurrencyCode()),
                    Cell.of(row.sold().achieved()),
                    Cell.of(row.sold().elapsed()));
        }
        return table.build();
    }

    /** {@return what people read of who has a target} */
    public static String label(SalesTargets.Row row, Words words) {
        return row.sold().target().person().map(words::name).orElse("everybody");
    }
}
