package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * When customers buy: in which rhythm, on which days of the week, in which months of the year.
 *
 * <p>Called by hosts.
 *
 * @param period the period that the dates of the orders are in
 * @param statuses the statuses of the orders that count
 * @param asOf the instant as of which the report is made: orders that were recorded later are left out
 * @param orders how many orders there are
 * @param cycle the time between a day on which a customer bought and the next one on which the same customer did, of all
 *     customers together
 * @param weekdays how many orders are of each day of the week, from Monday on
 * @param months how many orders are of each month of the year, from January on
 * @param rows the rhythm of each customer who bought on at least two days, the shortest mean first, then by customer number
 */
public record HabitsReport(
        Period period,
        Set<OrderStatus> statuses,
        Instant asOf,
        long orders,
        Spread.Summary cycle,
        List<Weekday> weekdays,
        List<MonthOfYear> months,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the report is made
     * @param orders how many orders there are
     * @param cycle the time between purchases
     * @param weekdays orders by day of the week
     * @param months orders by month of the year
     * @param rows the rhythm of each customer
     */
    public HabitsReport {
        statuses = Set.copyOf(statuses);
        weekdays = List.copyOf(weekdays);
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /**
     * What was bought on one day of the week.
     *
     * @param day the day of the week
     * @param orders how many orders, perhaps none
     * @param share the part of all, in per cent, rounded half up to four decimals
     * @param amounts what for, one sum for each currency
     */
    public record Weekday(DayOfWeek day, long orders, BigDecimal share, List<Money> amounts) {

        /**
         * Makes a row.
         *
         * @param day the day of the week
         * @param orders how many orders
         * @param share the part of all
         * @param amounts what for
         */
        public Weekday {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * What was bought in one month of the year, in whichever year.
     *
     * @param month the month
     * @param orders how many orders, perhaps none
     * @param share the part of all, in per cent, rounded half up to four decimals
     * @param amounts what for, one sum for each currency
     */
    public record MonthOfYear(Month month, long orders, BigDecimal share, List<Money> amounts) {

        /**
         * Makes a row.
         *
         * @param month the month
         * @param orders how many orders
         * @param share the part of all
         * @param amounts what for
         */
        public MonthOfYear {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * The rhythm of one customer.
     *
     * @param customer the customer
     * @param days on how many days the customer bought, at least two
     * @param meanDays how many days are between two of them in the mean, rounded half up to four decimals
     * @param last the last one
     * @param next the day on which the next purchase is due, if the customer keeps to the mean, rounded half up to a day
     */
    public record Row(CustomerLabel customer, long days, BigDecimal meanDays, LocalDate last, LocalDate next) {}
}
