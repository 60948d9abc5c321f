package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.SurvivalCurve;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long customers stay, in days: from the day since which they are customers to the day on which they were first
 * determined as lost. Who is not lost has stayed at least until the instant of the report; who was retired, at least until
 * then: those are censored. The estimate is that of {@link io.crmkit.core.analytics.statistics.KaplanMeier}.
 *
 * <p>Called by hosts.
 *
 * @param dimension what the customers are grouped by; absent for one curve of all
 * @param asOf the instant as of which the report is made; level, region and manager are as they are now
 * @param all the curve of all customers
 * @param groups one curve for each group that occurs, by text, what has no group last; none without a dimension
 */
public record SurvivalReport(Optional<LossDimension> dimension, Instant asOf, SurvivalCurve all, List<Group> groups) {

    /**
     * Makes a report.
     *
     * @param dimension what the customers are grouped by
     * @param asOf the instant as of which the report is made
     * @param all the curve of all customers
     * @param groups one curve for each group
     */
    public SurvivalReport {
        groups = List.copyOf(groups);
    }

    /**
     * The curve of one group.
     *
     * @param group the value of the dimension; absent where customers have none
     * @param curve the curve
     */
    public record Group(Optional<String> group, SurvivalCurve curve) {}
}
