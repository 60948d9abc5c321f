package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.sales.HabitsReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When customers buy, as tables. */
public final class HabitTables {
    private HabitTables() {}

    /** {@return the orders by day of the week, in a row for each currency} */
    public static ReportTable weekdays(HabitsReport report) {
        ReportTable.Builder table = ReportTable.named("weekdays", "Orders by day of the week", facts(report, ""))
                .texts("Day of the week")
                .counts("Orders")
                .percent("Share (%)")
                .amount("Amount")
                .texts("Currency");
        for (HabitsReport.Weekday row : report.weekdays()) {
            List<Cell> begin = List.of(Cell.of(row.day().name()), Cell.of(row.orders()), Cell.of(row.share()));
            Sums.rows(begin, row.amounts()).forEach(table::row);
        }
        return table.build();
    }

    /** {@return the orders by month of the year, in a row for each currency} */
    public static ReportTable months(HabitsReport report) {
        String method = " A mean is over the months of that name that the period has a part of: it has some more often"
                + " than others.";
        ReportTable.Builder table = ReportTable.named("months", "Orders by month of the year", facts(report, method))
                .texts("Month")
                .counts("Orders")
                .percent("Share (%)")
                .counts("Such months in the period")
                .column("Mean orders in such a month", Kind.NUMBER)
                .amount("Amount")
                .texts("Currency");
        for (HabitsReport.MonthOfYear row : report.months()) {
            List<Cell> begin = List.of(
                    Cell.of(row.month().name()),
                    Cell.of(row.orders()),
                    Cell.of(row.share()),
                    Cell.of(times(row.month(), report.period())),
                    Cell.ofNumber(mean(row, report.period())));
            Sums.rows(begin, row.amounts()).forEach(table::row);
        }
        return table.build();
    }

    /** {@return the rhythm of each customer who bought on two days or more} */
    public static ReportTable customers(HabitsReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "purchase-cycle", "Days between the purchases of a customer", facts(report, ""))
                .texts("Customer number", "Customer")
                .counts("Days with an order")
                .column("Mean days between them", Kind.NUMBER)
                .column("Last one", Kind.DAY)
                .column("Next one due", Kind.DAY);
        for (HabitsReport.Row row : report.rows()) {
            table.row(
                    Cell.of(row.customer().number()),
                    Cell.of(row.customer().name()),
                    Cell.of(row.days()),
                    Cell.of(row.meanDays()),
                    Cell.of(row.last()),
                    Cell.of(row.next()));
        }
        return table.build();
    }

    /** {@return how many months of a name a period has a part of} */
    public static long times(Month month, Period period) {
        YearMonth last = YearMonth.from(period.until().minusDays(1));
        return Stream.iterate(YearMonth.from(period.from()), next -> !next.isAfter(last), next -> next.plusMonths(1))
                .filter(next -> next.getMonth() == month)
                .count();
    }

    /** {@return how many orders there are in a month of that name in the mean; absent if the period has none} */
    public static Optional<BigDecimal> mean(HabitsReport.MonthOfYear row, Period period) {
        long times = times(row.month(), period);
        return times == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(row.orders()).divide(BigDecimal.valueOf(times), 4, RoundingMode.HALF_UP));
    }

    private static List<Fact> facts(HabitsReport report, String more) {
        List<Currency> currencies = report.weekdays().stream()
                .flatMap(row -> row.amounts().stream())
                .map(Money::currency)
                .toList();
        return new Facts()
                .period(report.period(), report.asOf())
                .add("Unit", "orders")
                .currencies(currencies, Optional.empty())
                .orders(report.statuses())
                .method("Each order counts on its date." + more)
                .asOf(report.asOf())
                .list();
    }
}
