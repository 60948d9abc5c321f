package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of the customers who were warned of: of those for whom something was done, and of those for whom nothing was.
 * That the former recover more often does not prove that it was for the measures: who takes them may know whom to save.
 *
 * <p>Called by hosts.
 *
 * @param warned the period that the business days of the warnings are in
 * @param asOf the instant as of which the report is made
 * @param withMeasures the cases with at least one measure
 * @param withoutMeasures the cases without any
 */
public record MeasuresReport(Period warned, Instant asOf, Outcome withMeasures, Outcome withoutMeasures) {

    /**
     * What became of cases.
     *
     * @param cases how many there are
     * @param recovered how many customers recovered
     * @param determined how many were determined as lost
     * @param open how many cases are open
     * @param recoveryRate the part recovered of those that are not open, in per cent, rounded half up to four decimals; absent
     *     if all are
     * @param untilRecovery how long the recovered ones took: from the first measure, or else from the warning
     */
    public record Outcome(
            long cases,
            long recovered,
            long determined,
            long open,
            Optional<BigDecimal> recoveryRate,
            Spread.Summary untilRecovery) {}
}
