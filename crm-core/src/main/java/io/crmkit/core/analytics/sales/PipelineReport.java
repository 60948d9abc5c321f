package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the chances go: the funnel, and what becomes of them by group. It tells what was known at an instant, by the history;
 * but source, customer, success rate and expected value of a chance are as they are now, and chances that were deleted
 * since are left out.
 *
 * <p>Called by hosts.
 *
 * @param dimension what the chances are grouped by; absent for one row of all
 * @param bucket the stretch of time to group by, where the dimension is one of time
 * @param created the period in which the chances were recorded; absent for all
 * @param asOf the instant as of which the report is made
 * @param stages the funnel: one stage for each status, in the order of the life cycle
 * @param total all groups together
 * @param rows one row for each group that occurs, by text, what has no group last
 */
public record PipelineReport(
        Optional<ChanceDimension> dimension,
        Bucket bucket,
        Optional<Period> created,
        Instant asOf,
        List<Stage> stages,
        Row total,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param dimension what the chances are grouped by
     * @param bucket the stretch of time
     * @param created the period in which the chances were recorded
     * @param asOf the instant as of which the report is made
     * @param stages the funnel
     * @param total all groups together
     * @param rows one row for each group
     */
    public PipelineReport {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /**
     * A stage of the funnel.
     *
     * @param status the status
     * @param reached how many chances have ever come to it
     * @param share the part of all chances that have, in per cent, rounded half up to four decimals
     * @param left how many stays in it have ended; a chance that came back stayed twice
     * @param advanced how many of them ended with a step forward: assigned, or won
     * @param conversion the part that ended so, in per cent, rounded half up to four decimals; absent if none has ended
     * @param chances how many chances are in it
     * @param values what those are worth, one sum for each currency: if won, what they were won for, else what they would
     *     bring, as estimated
     * @param unvalued how many of those have no value
     * @param stays how long the stays were that have ended
     * @param ages how long those that are in it have been
     */
    public record Stage(
            ChanceStatus status,
            long reached,
            BigDecimal share,
            long left,
            long advanced,
            Optional<BigDecimal> conversion,
            long chances,
            List<Money> values,
            long unvalued,
            Spread.Summary stays,
            Spread.Summary ages) {

        /**
         * Makes a stage.
         *
         * @param status the status
         * @param reached how many have ever come to it
         * @param share the part of all chances that have
         * @param left how many stays have ended
         * @param advanced how many with a step forward
         * @param conversion the part that ended so
         * @param chances how many are in it
         * @param values what those are worth
         * @param unvalued how many of those have no value
         * @param stays how long the stays were
         * @param ages how long those that are in it have been
         */
        public Stage {
            values = List.copyOf(values);
        }
    }

    /**
     * The chances of one group.
     *
     * @param group the value of the dimension: a source, the id of a user or customer, the first day of a stretch of time;
     *     absent where a chance has none
     * @param chances how many there are
     * @param unassigned how many nobody develops
     * @param developing how many somebody does
     * @param won how many are won
     * @param failed how many have failed
     * @param open what those that are open would bring, as estimated, one sum for each currency
     * @param wonFor what those that are won were won for, one sum for each currency
     * @param winRate the part won of those that were won or failed, in per cent, rounded half up to four decimals; absent if
     *     none was
     * @param meanDaysWon the mean number of days from the first assignment to the win, rounded half up to four decimals;
     *     absent if none is won
     * @param meanDaysFailed the same to the failure
     * @param meanDaysEnded the same to either
     */
    public record Row(
            Optional<String> group,
            long chances,
            long unassigned,
            long developing,
            long won,
            long failed,
            List<Money> open,
            List<Money> wonFor,
            Optional<BigDecimal> winRate,
            Optional<BigDecimal> meanDaysWon,
            Optional<BigDecimal> meanDaysFailed,
            Optional<BigDecimal> meanDaysEnded) {

        /**
         * Makes a row.
         *
         * @param group the value of the dimension
         * @param chances how many there are
         * @param unassigned how many nobody develops
         * @param developing how many somebody does
         * @param won how many are won
         * @param failed how many have failed
         * @param open what those that are open would bring
         * @param wonFor what those that are won were won for
         * @param winRate the part won
         * @param meanDaysWon the days to the win
         * @param meanDaysFailed the days to the failure
         * @param meanDaysEnded the days to either
         */
        public Row {
            open = List.copyOf(open);
            wonFor = List.copyOf(wonFor);
        }
    }
}
