package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom the customers are made up: how many there are of each level, region, credit standing, satisfaction, status or
 * manager, retired ones included, and what they contributed if that was asked for.
 *
 * <p>Called by hosts.
 *
 * @param dimension what the customers are counted by
 * @param contributionPeriod the period of the contributions, if there are any
 * @param statuses the statuses of the orders that the contributions are of; none if there are none
 * @param asOf when the report was made
 * @param customers how many customers there are in all
 * @param rows one row for each value that there could be, in the order of the values, and one for those who have none
 */
public record CompositionReport(
        CustomerDimension dimension,
        Optional<Period> contributionPeriod,
        Set<OrderStatus> statuses,
        Instant asOf,
        long customers,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param dimension what the customers are counted by
     * @param contributionPeriod the period of the contributions
     * @param statuses the statuses of the orders that the contributions are of
     * @param asOf when the report was made
     * @param customers how many customers there are in all
     * @param rows the rows
     */
    public CompositionReport {
        statuses = Set.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    /**
     * The customers of one value.
     *
     * @param value the value: a name of an enum, a value of the dictionary, a rating, an id; absent for those who have
     *     none
     * @param customers how many, perhaps none
     * @param share the part of all customers, in per cent, rounded half up to four decimals
     * @param contributions what they contributed, one amount for each currency, ordered by currency
     */
    public record Row(Optional<String> value, long customers, BigDecimal share, List<Money> contributions) {

        /**
         * Makes a row.
         *
         * @param value the value
         * @param customers how many
         * @param share the part of all customers
         * @param contributions what they contributed
         */
        public Row {
            contributions = List.copyOf(contributions);
        }
    }
}
