package io.crmkit.core.analytics.classification;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
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
 * Which customers or products make most of the sales (ABC), and which of them do so steadily (XYZ). There is one table for
 * each currency: amounts in different currencies are never added, unless they were converted, at rates that are stated.
 *
 * <p>Called by hosts.
 *
 * @param <T> what the items are called: customers or products
 * @param period the period that the dates of the orders are in
 * @param statuses the statuses of the orders that count
 * @param conversion how amounts were brought into one currency; absent if they were not
 * @param abc how the classes A, B and C are told apart
 * @param xyz how the classes X, Y and Z are told apart
 * @param asOf the instant as of which the report is made: orders that were recorded later are left out
 * @param tables the tables, ordered by currency
 */
public record AbcXyzReport<T>(
        Period period,
        Set<OrderStatus> statuses,
        Optional<Conversion> conversion,
        AbcPolicy abc,
        XyzPolicy xyz,
        Instant asOf,
        List<Table<T>> tables) {

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
     * What was sold in one currency.
     *
     * @param <T> what the items are called
     * @param currency the currency
     * @param first the first month that anything was sold in
     * @param last the last month that anything was sold in; how steady an item is, is told over all months from the
     *     first to the last one, those in which it was not sold included
     * @param total the exact sum of all rows
     * @param gini how unevenly the items contribute, by Gini's coefficient, rounded half up to six decimals: 0 if all
     *     contribute the same, close to 1 if one of many contributes all; absent if nothing was sold, or less than nothing
     *     to one of them
     * @param rows one row for each item that was sold, by amount from high to low, then by number of customer or name of
     *     product, then by id: read from above, the cumulative shares are the points of the Pareto curve
     * @param cells what the classes come to together, from AX to CZ, nine of them
     */
    public record Table<T>(
            Currency currency,
            YearMonth first,
            YearMonth last,
            Money total,
            Optional<BigDecimal> gini,
            List<Row<T>> rows,
            List<Cell> cells) {

        /**
         * Makes a table.
         *
         * @param currency the currency
         * @param first the first month that anything was sold in
         * @param last the last month that anything was sold in
         * @param total the exact sum of all rows
         * @param gini how unevenly the items contribute
         * @param rows the rows
         * @param cells what the classes come to
         */
        public Table {
            rows = List.copyOf(rows);
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one item is worth, and how steadily.
     *
     * @param <T> what the items are called
     * @param item the customer or product
     * @param count how many orders of the customer; how many lines of orders of the product
     * @param quantity how much was sold of the product, the exact sum; absent of a customer
     * @param amount the exact sum
     * @param share the part of the total, in per cent, rounded half up to four decimals
     * @param cumulativeShare the part of the total that this row and all above it make, rounded likewise
     * @param abc the class by amount; told by the exact shares, not by the rounded ones
     * @param months in how many months it was sold
     * @param variation the coefficient of variation over all months, of the amounts that the customer bought for, or of the
     *     quantities of the product, rounded half up to six decimals; absent if they add up to nothing or less
     * @param xyz the class by variation; told by the exact one, and Z without one
     */
    public record Row<T>(
            T item,
            long count,
            Optional<BigDecimal> quantity,
            Money amount,
            BigDecimal share,
            BigDecimal cumulativeShare,
            AbcClass abc,
            int months,
            Optional<BigDecimal> variation,
            XyzClass xyz) {}

    /**
     * What the items of a pair of classes come to.
     *
     * @param abc the class by amount
     * @param xyz the class by variation
     * @param items how many there are
     * @param amount the exact sum of their amounts
     * @param share the part of the total, in per cent, rounded half up to four decimals
     */
    public record Cell(AbcClass abc, XyzClass xyz, long items, Money amount, BigDecimal share) {}
}
