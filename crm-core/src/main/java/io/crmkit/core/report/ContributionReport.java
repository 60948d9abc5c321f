package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What each customer contributed: the sum over the lines (price times count, less discount) of the orders dated in the
 * period and in one of the statuses. There is one table for each stretch of time and each currency: amounts in
 * different currencies are never added, unless they were converted, at rates that are stated.
 *
 * <p>Called by hosts.
 *
 * @param period the period
 * @param statuses the statuses of the orders that count
 * @param conversion how amounts were brought into one currency; absent if they were not
 * @param asOf when the report was made
 * @param tables the tables, ordered by time and currency
 */
public record ContributionReport(
        Period period, Set<OrderStatus> statuses, Optional<Conversion> conversion, Instant asOf, List<Table> tables) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param statuses the statuses of the orders that count
     * @param conversion how amounts were brought into one currency
     * @param asOf when the report was made
     * @param tables the tables
     */
    public ContributionReport {
        statuses = Set.copyOf(statuses);
        tables = List.copyOf(tables);
    }

    /**
     * The contributions in one stretch of time and one currency.
     *
     * @param from the first day of the stretch; absent if the table is about the period as a whole
     * @param currency the currency
     * @param total the exact sum of all rows
     * @param rows one row for each customer, by amount from high to low, then by customer number
     */
    public record Table(Optional<LocalDate> from, Currency currency, Money total, List<Row> rows) {

        /**
         * Makes a table.
         *
         * @param from the first day of the stretch
         * @param currency the currency
         * @param total the exact sum of all rows
         * @param rows the rows
         */
        public Table {
            rows = List.copyOf(rows);
        }

        /** {@return how many orders there are in all rows} */
        public long orders() {
            return rows.stream().mapToLong(Row::orders).sum();
        }
    }

    /**
     * What one customer contributed.
     *
     * @param customer the customer
     * @param orders how many orders
     * @param amount the exact sum
     * @param share the part of the total, in per cent, rounded half up to four decimals
     * @param cumulativeShare the part of the total that this row and all above it make, rounded likewise
     */
    public record Row(
            CustomerLabel customer, long orders, Money amount, BigDecimal share, BigDecimal cumulativeShare) {}
}
