package io.crmkit.core.analytics.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which part of those observed lasts longer than a duration, as {@link KaplanMeier} estimates it.
 *
 * <p>Called by hosts.
 *
 * @param observations how many were observed
 * @param events how many of them the event ended
 * @param censored how many are censored
 * @param confidence of the intervals
 * @param steps one for each duration at which something ended, in ascending order
 * @param median the shortest duration that no more than half lasts longer than; absent if the curve does not come down to a
 *     half
 */
public record SurvivalCurve(
        long observations, long events, long censored, Confidence confidence, List<Step> steps, OptionalLong median) {

    /**
     * Makes a curve.
     *
     * @param observations how many were observed
     * @param events how many of them the event ended
     * @param censored how many are censored
     * @param confidence of the intervals
     * @param steps the steps
     * @param median the median duration
     */
    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /**
     * {@return the estimated part that lasts longer than a duration, as its step tells it: 1 before the first step, and the
     * last one's for whatever is longer, though nothing is known of that if those of the last step are censored}
     *
     * @param duration the duration, in the units of the observations
     */
    public BigDecimal survivalAt(long duration) {
        BigDecimal survival = BigDecimal.ONE;
        for (Step step : steps) {
            if (step.duration() > duration) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /**
     * What happened at one duration.
     *
     * @param duration the duration, in the units of the observations
     * @param atRisk how many lasted at least as long
     * @param events how many of them the event ended then
     * @param censored how many of them were observed no longer; they count as at risk still
     * @param survival the estimated part that lasts longer, from 1 to 0, rounded half up to six decimals
     * @param standardError of the survival by Greenwood's formula, rounded half up to six decimals
     * @param interval for the survival; absent where it is 1 or 0
     */
    public record Step(
            long duration,
            long atRisk,
            long events,
            long censored,
            BigDecimal survival,
            BigDecimal standardError,
            Optional<Interval> interval) {}

    /**
     * Where a survival may lie: between 0 and 1, and on either side of the estimate.
     *
     * @param lower the lower bound, rounded half up to six decimals
     * @param upper the upper bound, rounded half up to six decimals
     */
    public record Interval(BigDecimal lower, BigDecimal upper) {}
}
