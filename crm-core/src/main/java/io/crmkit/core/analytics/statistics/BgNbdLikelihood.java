package io.crmkit.core.analytics.statistics;

import java.util.Map;

/**
 * The likelihood of histories under a model, in logarithms, added in the order of the histories. Equation 6 of the paper:
 *
 * <pre>
 * L = [product over i &lt; x of (r + i)(b + i) / (a + b + i)] * alpha^r * (alpha + T)^-(r + x) * (1 + odds of being gone)
 * </pre>
 *
 * where the odds, 0 if x is 0, are a / (b + x - 1) * ((alpha + T) / (alpha + t_x))^(r + x).
 */
final class BgNbdLikelihood {
    private final int[] repeats;
    private final double[] last;
    private final double[] age;
    private final long[] customers;

    BgNbdLikelihood(PurchaseHistories histories) {
        int size = histories.counts().size();
        repeats = new int[size];
        last = new double[size];
        age = new double[size];
        customers = new long[size];
        int place = 0;
        for (Map.Entry<PurchaseHistory, Long> entry : histories.counts().entrySet()) {
            repeats[place] = entry.getKey().repeats();
            last[place] = entry.getKey().last();
            age[place] = entry.getKey().age();
            customers[place] = entry.getValue();
            place++;
        }
    }

    double of(BgNbd model) {
        double sum = 0;
        double product = 0;
        int reached = 0;
        for (int i = 0; i < repeats.length; i++) {
            // Histories come in ascending order of repeats.
            for (; reached < repeats[i]; reached++) {
                product += StrictMath.log(
                        (model.r() + reached) * ((model.b() + reached) / (model.a() + model.b() + reached)));
            }
            double one = product
                    - model.r() * StrictMath.log1p(age[i] / model.alpha())
                    - repeats[i] * StrictMath.log(model.alpha() + age[i]);
            if (repeats[i] > 0) {
                one += log1pExp(model.logOddsGone(repeats[i], last[i], age[i]));
            }
            sum += customers[i] * one;
        }
        return sum;
    }

    /** The logarithm of 1 + e^x, where e^x may be too large for a number. */
    private static double log1pExp(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }
}
