package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How lately, how often and for how much customers bought, each compared with the others: recency, frequency and (monetary)
 * amount. There is one table for each currency, of what was bought in it, unless amounts were converted.
 *
 * <p>Called by hosts.
 *
 * @param day the day looked back from
 * @param since the first day that orders count of; absent if all do
 * @param statuses the statuses of the orders that count
 * @param conversion how amounts were brought into one currency; absent if they were not
 * @param asOf when the report was made
 * @param tables the tables, ordered by currency
 */
public record RfmReport(
        LocalDate day,
        Optional<LocalDate> since,
        Set<OrderStatus> statuses,
        Optional<Conversion> conversion,
        Instant asOf,
        List<Table> tables) {

    /**
     * Makes a report.
     *
     * @param day the day looked back from
     * @param since the first day that orders count of
     * @param statuses the statuses of the orders that count
     * @param conversion how amounts were brought into one currency
     * @param asOf when the report was made
     * @param tables the tables
     */
    public RfmReport {
        statuses = Set.copyOf(statuses);
        tables = List.copyOf(tables);
    }

    /**
     * The customers who bought in one currency.
     *
     * @param currency the currency
     * @param recency how many days ago the last orders are, in the mean, rounded half up to four decimals
     * @param frequency how many orders there are of each, in the mean, rounded likewise
     * @param amount what they come to, in the mean, rounded likewise
     * @param rows one row for each customer who has an order, by customer number
     * @param segments how many customers are in each segment that has any, by code
     */
    public record Table(
            Currency currency,
            BigDecimal recency,
            BigDecimal frequency,
            BigDecimal amount,
            List<Row> rows,
            List<Segment> segments) {

        /**
         * Makes a table.
         *
         * @param currency the currency
         * @param recency how many days ago the last orders are, in the mean
         * @param frequency how many orders there are of each, in the mean
         * @param amount what they come to, in the mean
         * @param rows the rows
         * @param segments the segments
         */
        public Table {
            rows = List.copyOf(rows);
            segments = List.copyOf(segments);
        }
    }

    /**
     * One customer.
     *
     * @param customer the customer
     * @param last the day of the last order
     * @param days how many days it is ago
     * @param orders how many orders there are
     * @param amount the exact sum of what they come to
     * @param score in which fifth of the customers that is
     * @param profile H or L for each of the three: whether it is better than the mean of the table, the exact one, as in
     *     HLL; what is just the mean is no better
     * @param segment the code of the segment that the score is in
     */
    public record Row(
            CustomerLabel customer,
            LocalDate last,
            long days,
            long orders,
            Money amount,
            RfmScore score,
            String profile,
            String segment) {}

    /**
     * A group of customers.
     *
     * @param segment its code
     * @param customers how many there are
     * @param amount the exact sum of what they bought
     */
    public record Segment(String segment, long customers, Money amount) {}
}
