package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.sales.ForecastBasis;
import io.crmkit.core.analytics.sales.ForecastReport;
import io.crmkit.spi.value.Money;
import java.util.List;
import java.util.Optional;

/** What the open chances will bring, on each basis, as tables. */
public final class ForecastTables {
    private ForecastTables() {}

    /** {@return all chances together} */
    public static ReportTable totals(List<ForecastReport> reports) {
        ReportTable.Builder table = ReportTable.named("forecast", "Forecast of the open chances", facts(reports))
                .texts("As likely as")
                .counts("Chances")
                .amount("Value if all are won")
                .amount("Expected")
                .amount("Interval from")
                .amount("Interval to")
                .texts("Currency")
                .percent("Expected part (%)");
        for (ForecastReport report : reports) {
            for (ForecastReport.Table part : report.tables()) {
                table.row(
                        Cell.of(label(report.basis())),
                        Cell.of(part.total().chances()),
                        Cell.of(part.total().value()),
                        Cell.of(part.total().weighted()),
                        Cell.of(part.low()),
                        Cell.of(part.high()),
                        Cell.of(part.currency().getCurrencyCode()),
                        Cell.of(part.total().rate()));
            }
        }
        return table.build();
    }

    /** {@return the chances by group} */
    public static ReportTable groups(List<ForecastReport> reports) {
        ReportTable.Builder table = ReportTable.named(
                        "forecast-by-group", "Forecast of the open chances, by group", facts(reports))
                .texts("As likely as", "Group")
                .counts("Chances")
                .amount("Value if all are won")
                .amount("Expected")
                .texts("Currency")
                .percent("Expected part (%)");
        for (ForecastReport report : reports) {
            for (ForecastReport.Table part : report.tables()) {
                for (ForecastReport.Row row : part.rows()) {
                    table.row(
                            Cell.of(label(report.basis())),
                            Cell.of(row.group().orElse("(none)")),
                            Cell.of(row.chances()),
                            Cell.of(row.value()),
                            Cell.of(row.weighted()),
                            Cell.of(part.currency().getCurrencyCode()),
                            Cell.of(row.rate()));
                }
            }
        }
        return table.build();
    }

    /** {@return what people read of a basis} */
    public static String label(ForecastBasis basis) {
        return switch (basis) {
            case SUCCESS_RATE -> "estimated for each";
            case WIN_RATE -> "those that have ended";
        };
    }

    private static List<Fact> facts(List<ForecastReport> reports) {
        ForecastReport report = reports.get(0);
        String dimension = report.dimension().map(Enum::name).map(Words::plain).orElse("all");
        return new Facts()
                .add("Period", "all chances that are open")
                .add("Unit", "chances")
                .currencies(
                        reports.stream()
                                .flatMap(each -> each.tables().stream())
                                .map(ForecastReport.Table::total)
                                .map(ForecastReport.Row::value)
                                .map(Money::currency)
                                .toList(),
                        Optional.empty())
                .method(
                        "Each chance counts with its value times its probability: that of its own estimate, or the win rate"
                                + " of the ended chances of its group (" + dimension
                                + "). The interval is " + report.deviations().toPlainString()
                                + " standard deviations to each side, with the chances taken as independent; it tells how widely the"
                                + " sum falls if the probabilities are right, not whether they are.")
                .asOf(report.asOf())
                .list();
    }
}
