package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which customers make most of the sales (ABC), and which of them buy steadily (XYZ). There is one table for each
 * currency: amounts in different currencies are never added, unless they were converted, at rates that are stated.
 *
 * <p>Called by hosts.
 *
 * @param period the period that the dates of the orders are in
 * @param statuses the statuses of the orders that count
 * @param conversion how amounts were brought into one currency; absent if they were not
 * @param abc how the classes A, B and C are told apart
 * @param xyz how the classes X, Y and Z are told apart
 * @param asOf when the report was made
 * @param tables the tables, ordered by currency
 */
public record AbcXyzReport(
        Period period,
        Set<OrderStatus> statuses,
        Optional<Conversion> conversion,
        AbcPolicy abc,
        XyzPolicy xyz,
        Instant asOf,
        List<Table> tables) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param statuses the statuses of the orders that count
     * @param conversion how amounts were brought into one currency
     * @param abc how the classes A, B and C are told apart
     * @param xyz how the classes X, Y and Z are told apart
     * @param asOf when the report was made
     * @param tables the tables
     */
    public AbcXyzReport {
        statuses = Set.copyOf(statuses);
        tables = List.copyOf(tables);
    }

    /**
     * The customers who bought in one currency.
     *
     * @param currency the currency
     * @param first the first month that anybody bought in
     * @param last the last month that anybody bought in; how steadily a customer buys is told over all months from the
     *     first to the last one, those without an order included
     * @param total the exact sum of all rows
     * @param gini how unevenly the customers contribute, by Gini's coefficient, rounded half up to six decimals: 0 if all
     *     contribute the same, close to 1 if one of many contributes all; absent if nothing was sold, or less than nothing
     *     to one of them
     * @param rows one row for each customer who has an order, by amount from high to low, then by customer number: read
     *     from above, the cumulative shares are the points of the Pareto curve
     * @param cells what the classes come to together, from AX to CZ, nine of them
     */
    public record Table(
            Currency currency,
            YearMonth first,
            YearMonth last,
            Money total,
            Optional<BigDecimal> gini,
            List<Row> rows,
            List<Cell> cells) {

        /**
         * Makes a table.
         *
         * @param currency the currency
         * @param first the first month that anybody bought in
         * @param last the last month that anybody bought in
         * @param total the exact sum of all rows
         * @param gini how unevenly the customers contribute
         * @param rows the rows
         * @param cells what the classes come to
         */
        public Table {
            rows = List.copyOf(rows);
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one customer is worth, and how steady.
     *
     * @param customer the customer
     * @param orders how many orders
     * @param amount the exact sum
     * @param share the part of the total, in per cent, rounded half up to four decimals
     * @param cumulativeShare the part of the total that this row and all above it make, rounded likewise
     * @param abc the class by amount; told by the exact shares, not by the rounded ones
     * @param months in how many months the customer bought
     * @param variation the coefficient of variation of the amounts of all months, rounded half up to six decimals; absent
     *     if they add up to nothing or less
     * @param xyz the class by variation; told by the exact one, and Z without one
     */
    public record Row(
            CustomerLabel customer,
            long orders,
            Money amount,
            BigDecimal share,
            BigDecimal cumulativeShare,
            AbcClass abc,
            int months,
            Optional<BigDecimal> variation,
            XyzClass xyz) {}

    /**
     * What the customers of a pair of classes come to.
     *
     * @param abc the class by amount
     * @param xyz the class by variation
     * @param customers how many there are
     * @param amount the exact sum of what they contributed
     * @param share the part of the total, in per cent, rounded half up to four decimals
     */
    public record Cell(AbcClass abc, XyzClass xyz, long customers, Money amount, BigDecimal share) {}
}
