package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Forecast;
import io.crmkit.core.analytics.statistics.LinearTrend;
import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How sales go from month to month, and how they will go on if nothing changes. There is one table for each currency.
 *
 * <p>Called by hosts.
 *
 * @param period the months that it is learnt from
 * @param statuses the statuses of the orders that count
 * @param conversion how amounts were brought into one currency; absent if they were not
 * @param asOf the instant as of which the report is made: orders that were recorded later are left out
 * @param tables the tables, ordered by currency
 */
public record TrendReport(
        Period period, Set<OrderStatus> statuses, Optional<Conversion> conversion, Instant asOf, List<Table> tables) {

    /**
     * Makes a report.
     *
     * @param period the months that it is learnt from
     * @param statuses the statuses of the orders that count
     * @param conversion how amounts were brought into one currency
     * @param asOf the instant as of which the report is made
     * @param tables the tables
     */
    public TrendReport {
        statuses = Set.copyOf(statuses);
        tables = List.copyOf(tables);
    }

    /**
     * The sales of one currency.
     *
     * @param currency the currency
     * @param months the months of the period, in order, those without an order included
     * @param trend the straight line through them, with the first month at 1
     * @param forecast how the forecast was made, in floating point
     * @param expected the months to come, in order
     */
    public record Table(
            Currency currency, List<Month> months, LinearTrend trend, Forecast forecast, List<Expected> expected) {

        /**
         * Makes a table.
         *
         * @param currency the currency
         * @param months the months of the period
         * @param trend the straight line through them
         * @param forecast how the forecast was made
         * @param expected the months to come
         */
        public Table {
            months = List.copyOf(months);
            expected = List.copyOf(expected);
        }
    }

    /**
     * What was sold in a month.
     *
     * @param month the month
     * @param orders how many orders
     * @param amount the exact sum
     */
    public record Month(YearMonth month, long orders, Money amount) {}

    /**
     * What is expected of a month.
     *
     * @param month the month
     * @param amount what is expected, rounded half up to four decimals; sales cannot be below zero, but a trend that falls can
     * @param low the lower bound of the interval, rounded likewise
     * @param high the upper bound
     */
    public record Expected(YearMonth month, Money amount, Money low, Money high) {}
}
