package io.crmkit.core.analytics.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks for the model under which histories are the most likely, over the logarithms of its parameters, alpha in units of the
 * mean age: the result is the same model whatever the unit of time.
 */
final class BgNbdSearch {
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_STEPS = 5_000;
    private static final double FIRST_STEP = 0.5;
    /** No parameter of use is a million times larger or smaller than 1. */
    private static final double FARTHEST = StrictMath.log(1e6);

    private static final double FACTOR = StrictMath.log(10);
    /** By how much ten times a parameter has to be less likely. Less, and the logarithm's standard error is more than 5. */
    private static final double LEAST_LOSS = 0.1;

    private final BgNbdLikelihood likelihood;
    private final long customers;
    private final long repeaters;
    private final double meanAge;

    BgNbdSearch(PurchaseHistories histories) {
        likelihood = new BgNbdLikelihood(histories);
        customers = histories.customers();
        long buyingAgain = 0;
        double ages = 0;
        for (Map.Entry<PurchaseHistory, Long> entry : histories.counts().entrySet()) {
            buyingAgain += entry.getKey().repeats() > 0 ? entry.getValue() : 0;
            ages += entry.getKey().age() * entry.getValue();
        }
        repeaters = buyingAgain;
        meanAge = ages / customers;
    }

    BgNbdFit fit() {
        if (repeaters == 0) {
            return failed(BgNbdFit.Outcome.NO_MAXIMUM, 0);
        }
        NelderMead.Minimum found =
                new NelderMead(this::loss, TOLERANCE, MOST_STEPS).search(new double[] {0, 0, 0, 0}, FIRST_STEP);
        if (!found.converged()) {
            return failed(BgNbdFit.Outcome.NOT_CONVERGED, found.steps());
        }
        if (!isMaximum(found)) {
            return failed(BgNbdFit.Outcome.NO_MAXIMUM, found.steps());
        }
        BgNbd model = model(found.at().stream().mapToDouble(Double::doubleValue).toArray());
        return new BgNbdFit(
                customers,
                repeaters,
                BgNbdFit.Outcome.FITTED,
                found.steps(),
                Optional.of(model),
                OptionalDouble.of(likelihood.of(model)));
    }

    private BgNbdFit failed(BgNbdFit.Outcome outcome, int steps) {
        return new BgNbdFit(customers, repeaters, outcome, steps, Optional.empty(), OptionalDouble.empty());
    }

    /** What is to be least: the logarithm of the likelihood, negative, for one customer. */
    private double loss(double[] at) {
        for (double one : at) {
            if (Math.abs(one) > FARTHEST) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return -likelihood.of(model(at)) / customers;
    }

    private BgNbd model(double[] at) {
        return new BgNbd(
                StrictMath.exp(at[0]), StrictMath.exp(at[1]) * meanAge, StrictMath.exp(at[2]), StrictMath.exp(at[3]));
    }

    /**
     * Whether the likelihood falls off to all sides. If customers do not differ, it rises, ever less, with r and alpha or with
     * a and b to infinity; if none drops out, with a to 0. Wherever the search then stops is no estimate.
     */
    private boolean isMaximum(NelderMead.Minimum found) {
        List<List<Integer>> ways =
                List.of(List.of(0), List.of(1), List.of(2), List.of(3), List.of(0, 1), List.of(2, 3));
        return ways.stream().allMatch(way -> isWorse(found, way, FACTOR) && isWorse(found, way, -FACTOR));
    }

    private boolean isWorse(NelderMead.Minimum found, List<Integer> way, double factor) {
        double[] at = found.at().stream().mapToDouble(Double::doubleValue).toArray();
        way.forEach(i -> at[i] += factor);
        return (loss(at) - found.value()) * customers >= LEAST_LOSS;
    }
}
