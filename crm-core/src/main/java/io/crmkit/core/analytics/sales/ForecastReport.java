package io.crmkit.core.analytics.sales;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the open chances will bring. Each is worth its expected value times its probability; all of them together are the
 * sum of that. The interval takes the chances as independent of each other: the variance of the sum is the sum of
 * <var>v</var>² <var>p</var> (1 − <var>p</var>), of a value <var>v</var> and its probability <var>p</var>. It tells how
 * widely sums fall if the probabilities are right, not whether they are.
 *
 * <p>Called by hosts.
 *
 * @param basis how likely an open chance is to be won
 * @param dimension what the chances are grouped by; absent for one group of all
 * @param bucket the stretch of time to group by, where the dimension is one of time
 * @param conversion how amounts were brought into one currency; absent if they were not
 * @param deviations how many standard deviations the interval reaches to each side
 * @param asOf the instant as of which the forecast is made
 * @param unvalued how many open chances have no expected value, and so no part in it
 * @param unrated how many have one, but no probability, for no chance has ended yet
 * @param tables the tables, ordered by currency
 */
public record ForecastReport(
        ForecastBasis basis,
        Optional<ChanceDimension> dimension,
        Bucket bucket,
        Optional<Conversion> conversion,
        BigDecimal deviations,
        Instant asOf,
        long unvalued,
        long unrated,
        List<Table> tables) {

    /**
     * Makes a forecast.
     *
     * @param basis how likely an open chance is to be won
     * @param dimension what the chances are grouped by
     * @param bucket the stretch of time
     * @param conversion how amounts were brought into one currency
     * @param deviations how far the interval reaches
     * @param asOf the instant as of which the forecast is made
     * @param unvalued how many have no expected value
     * @param unrated how many have no probability
     * @param tables the tables
     */
    public ForecastReport {
        tables = List.copyOf(tables);
    }

    /**
     * The chances of one currency.
     *
     * @param currency the currency
     * @param total all groups together
     * @param low the lower end of the interval, rounded half up to ten decimals; not below zero
     * @param high the upper end, rounded likewise; not above the value of all open chances
     * @param rows one row for each group that has open chances, by text, what has no group last
     */
    public record Table(Currency currency, Row total, Money low, Money high, List<Row> rows) {

        /**
         * Makes a table.
         *
         * @param currency the currency
         * @param total all groups together
         * @param low the lower end
         * @param high the upper end
         * @param rows one row for each group
         */
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The open chances of one group.
     *
     * @param group the value of the dimension; absent where a chance has none, and for all groups together
     * @param chances how many have a value and a probability
     * @param value what they would bring together
     * @param weighted what they will bring, rounded half up to ten decimals
     * @param rate the part of the value that this is, in per cent, rounded half up to four decimals
     */
    public record Row(Optional<String> group, long chances, Money value, Money weighted, BigDecimal rate) {}
}
