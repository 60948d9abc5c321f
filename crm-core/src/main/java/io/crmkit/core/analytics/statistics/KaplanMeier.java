package io.crmkit.core.analytics.statistics;

import io.crmkit.core.analytics.statistics.SurvivalCurve.Interval;
import io.crmkit.core.analytics.statistics.SurvivalCurve.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The product-limit estimate of how long something lasts, from observations of which some were not seen to their end (E. L.
 * Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, Journal of the American Statistical Association
 * 53, 1958): of the n who lasted at least as long as t, d had the event then; the survival is the product of (n - d) / n up
 * to t. Who is censored at t is still at risk at t.
 *
 * <p>The variance is Greenwood's (M. Greenwood, The Natural Duration of Cancer, 1926): the square of the survival, times the
 * sum of d / (n * (n - d)). The interval is that of the logarithm of minus the logarithm of the survival (J. D. Kalbfleisch
 * and R. L. Prentice, The Statistical Analysis of Failure Time Data, 1980, section 1.3), which does not leave 0 to 1.
 *
 * <p>Calculated with 50 significant digits, of which 30 decimals decide whether the curve is down to a half; the bounds of
 * intervals, which take logarithms, in floating point.
 *
 * <p>Called by hosts.
 */
public final class KaplanMeier {
    private static final int DECIMALS = 6;
    private static final int DIGITS = 50;
    private static final int COMPARED_DECIMALS = 30;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private KaplanMeier() {}

    /**
     * {@return the curve, with no steps if there is no observation}
     *
     * @param counts the observations
     * @param confidence of the intervals
     */
    public static SurvivalCurve curve(SurvivalCounts counts, Confidence confidence) {
        MathContext precise = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
        long events = counts.ends().values().stream()
                .mapToLong(SurvivalCounts.Ends::events)
                .reduce(0, Math::addExact);
        long censored = counts.ends().values().stream()
                .mapToLong(SurvivalCounts.Ends::censored)
                .reduce(0, Math::addExact);
        long atRisk = Math.addExact(events, censored);
        double quantile = confidence.quantile();
        BigDecimal survival = BigDecimal.ONE;
        BigDecimal greenwood = BigDecimal.ZERO;
        OptionalLong median = OptionalLong.empty();
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Long, SurvivalCounts.Ends> entry : counts.ends().entrySet()) {
            SurvivalCounts.Ends ends = entry.getValue();
            BigDecimal risk = BigDecimal.valueOf(atRisk);
            BigDecimal left = BigDecimal.valueOf(atRisk - ends.events());
            survival = survival.multiply(left).divide(risk, precise);
            // Of a survival of 0 the error is 0, whatever the sum.
            if (left.signum() > 0) {
                greenwood =
                        greenwood.add(BigDecimal.valueOf(ends.events()).divide(risk.multiply(left), precise), precise);
            }
            BigDecimal error = survival.multiply(greenwood.sqrt(precise));
            steps.add(new Step(
                    entry.getKey(),
                    atRisk,
                    ends.events(),
                    ends.censored(),
                    told(survival),
                    told(error),
                    interval(survival.doubleValue(), greenwood.doubleValue(), quantile)));
            if (median.isEmpty()
                    && survival.setScale(COMPARED_DECIMALS, RoundingMode.HALF_EVEN)
                                    .compareTo(HALF)
                            <= 0) {
                median = OptionalLong.of(entry.getKey());
            }
            atRisk -= ends.events() + ends.censored();
        }
        return new SurvivalCurve(events + censored, events, censored, confidence, steps, median);
    }

    private static Optional<Interval> interval(double survival, double greenwood, double quantile) {
        if (survival <= 0 || survival >= 1) {
            return Optional.empty();
        }
        double factor = StrictMath.exp(quantile * StrictMath.sqrt(greenwood) / -StrictMath.log(survival));
        return Optional.of(new Interval(
                told(BigDecimal.valueOf(StrictMath.pow(survival, factor))),
                told(BigDecimal.valueOf(StrictMath.pow(survival, 1 / factor)))));
    }

    private static BigDecimal told(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
