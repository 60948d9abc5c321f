package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many customers were lost in a period, of how many, and what was lost with them. Level, region and manager are as they
 * are now.
 *
 * <p>Called by hosts.
 *
 * @param period the period that the lost dates are in
 * @param dimension what the customers are grouped by; absent for one row of all
 * @param valueMonths over how many calendar months up to each last order sales were summed
 * @param statuses the statuses of the orders that count
 * @param asOf the instant as of which the report is made
 * @param total all groups together
 * @param rows one row for each group that occurs, by text, what has no group last
 * @param reasons why they were lost, the most frequent reason first, equally frequent ones by text
 */
public record ChurnReport(
        Period period,
        Optional<LossDimension> dimension,
        int valueMonths,
        Set<OrderStatus> statuses,
        Instant asOf,
        Row total,
        List<Row> rows,
        List<Reason> reasons) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param dimension what the customers are grouped by
     * @param valueMonths over how many months sales were summed
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the report is made
     * @param total all groups together
     * @param rows one row for each group
     * @param reasons why they were lost
     */
    public ChurnReport {
        statuses = Set.copyOf(statuses);
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
    }

    /**
     * The customers of one group.
     *
     * @param group the value of the dimension; absent where customers have none
     * @param atRisk how many there were to lose: those of whom a loss in the period is determined, and those who had become
     *     customers before its end and were active at its end, or were lost after it
     * @param lost how many of them were lost in the period
     * @param rate the second of the first, in per cent, rounded half up to four decimals; absent if there was nobody to lose
     * @param value what the lost ones bought in the months up to their last orders, one sum for each currency
     * @param silence how long, in whole days, it was from the last order to the lost date; of those who had ordered
     * @param neverOrdered how many of the lost ones had never ordered
     */
    public record Row(
            Optional<String> group,
            long atRisk,
            long lost,
            Optional<BigDecimal> rate,
            List<Money> value,
            Spread.Summary silence,
            long neverOrdered) {

        /**
         * Makes a row.
         *
         * @param group the value of the dimension
         * @param atRisk how many there were to lose
         * @param lost how many were lost
         * @param rate the second of the first
         * @param value what they bought
         * @param silence from the last order to the lost date
         * @param neverOrdered how many had never ordered
         */
        public Row {
            value = List.copyOf(value);
        }
    }

    /**
     * The customers who were lost for one reason.
     *
     * @param reasonClass the reason, a value of the dictionary
     * @param lost how many they are
     * @param share their part of all who were lost, in per cent, rounded half up to four decimals
     * @param value what they bought in the months up to their last orders, one sum for each currency
     */
    public record Reason(String reasonClass, long lost, BigDecimal share, List<Money> value) {

        /**
         * Makes a reason.
         *
         * @param reasonClass the reason
         * @param lost how many customers were lost for it
         * @param share their part of all who were lost
         * @param value what they bought
         */
        public Reason {
            value = List.copyOf(value);
        }
    }
}
