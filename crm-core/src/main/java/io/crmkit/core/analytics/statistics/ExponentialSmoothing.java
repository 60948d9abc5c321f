package io.crmkit.core.analytics.statistics;

import io.crmkit.core.analytics.statistics.Forecast.Smoothing;
import io.crmkit.core.analytics.statistics.Forecast.State;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Additive exponential smoothing of a series from a given start, with m seasons, of which one that is 0 means none:
 *
 * <pre>
 * level'  = alpha * (value - season) + (1 - alpha) * (level + trend)
 * trend'  = beta * (level' - level) + (1 - beta) * trend
 * season' = gamma * (value - level') + (1 - gamma) * season
 * </pre>
 */
final class ExponentialSmoothing {
    private static final int GRID = 11;
    private static final int MOST_SEARCHES = 20;
    private static final double FIRST_STEP = 0.1;
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_STEPS = 5_000;

    private final double[] series;
    private final State start;

    ExponentialSmoothing(List<Double> series, State start) {
        this.series = series.stream().mapToDouble(Double::doubleValue).toArray();
        this.start = start;
    }

    /**
     * How a series was smoothed.
     *
     * @param end what it has come to
     * @param squares the sum of the squares of the errors, each of a value that is forecast from those before it
     */
    record Run(State end, double squares) {}

    /**
     * The parameters found.
     *
     * @param smoothing the parameters
     * @param converged whether the search came to its end
     */
    record Fitted(Smoothing smoothing, boolean converged) {}

    Run run(Smoothing smoothing) {
        double level = start.level();
        double trend = start.trend();
        double[] seasons =
                start.seasons().stream().mapToDouble(Double::doubleValue).toArray();
        double squares = 0;
        for (int time = 0; time < series.length; time++) {
            int place = time % seasons.length;
            double error = series[time] - (level + trend + seasons[place]);
            squares += error * error;
            double before = level;
            level = smoothing.alpha() * (series[time] - seasons[place]) + (1 - smoothing.alpha()) * (level + trend);
            trend = smoothing.beta() * (level - before) + (1 - smoothing.beta()) * trend;
            seasons[place] = smoothing.gamma() * (series[time] - level) + (1 - smoothing.gamma()) * seasons[place];
        }
        int next = series.length % seasons.length;
        List<Double> ahead = DoubleStream.concat(
                        DoubleStream.of(seasons).skip(next),
                        DoubleStream.of(seasons).limit(next))
                .boxed()
                .toList();
        return new Run(new State(level, trend, ahead), squares);
    }

    /**
     * The parameters with the least squares, for the seasons only if there are any. There may be several minima, so the search
     * begins at the lowest points of a grid of tenths, of those that are no higher than their neighbours. Of a series that is
     * mere noise, a narrow minimum between them may be missed.
     */
    Fitted fit() {
        int count = start.seasons().size() > 1 ? 3 : 2;
        double[] squares = IntStream.range(0, GRID * GRID * (count > 2 ? GRID : 1))
                .mapToDouble(cell -> squares(at(cell, count)))
                .toArray();
        double least = DoubleStream.of(squares).min().orElse(0);
        // As parts of the least of the grid, so that the unit of the series does not matter.
        double whole = least > 0 ? least : 1;
        NelderMead.Minimum best = IntStream.range(0, squares.length)
                .filter(cell -> isLow(squares, cell))
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> squares[cell]))
                .limit(MOST_SEARCHES)
                .map(cell -> search(at(cell, count), whole))
                .min(Comparator.comparingDouble(NelderMead.Minimum::value))
                .orElseThrow();
        return new Fitted(
                smoothing(best.at().stream().mapToDouble(Double::doubleValue).toArray()), best.converged());
    }

    private NelderMead.Minimum search(double[] from, double whole) {
        return new NelderMead(at -> squares(at) / whole, TOLERANCE, MOST_STEPS).search(from, FIRST_STEP);
    }

    private static double[] at(int cell, int count) {
        double[] at = new double[count];
        for (int i = 0, rest = cell; i < count; i++, rest /= GRID) {
            at[i] = rest % GRID / (GRID - 1.0);
        }
        return at;
    }

    /** Lower than its neighbours, or the first of those that are equally low: without a level, the trend does not matter. */
    private static boolean isLow(double[] squares, int cell) {
        for (int neighbour = 1; neighbour < squares.length; neighbour *= GRID) {
            int place = cell / neighbour % GRID;
            if ((place > 0 && squares[cell - neighbour] <= squares[cell])
                    || (place < GRID - 1 && squares[cell + neighbour] < squares[cell])) {
                return false;
            }
        }
        return true;
    }

    private double squares(double[] at) {
        return run(smoothing(at)).squares();
    }

    /** What lies outside is moved to the edge. */
    private static Smoothing smoothing(double[] at) {
        return new Smoothing(inside(at[0]), inside(at[1]), at.length > 2 ? inside(at[2]) : 0);
    }

    private static double inside(double parameter) {
        return Math.min(1, Math.max(0, parameter));
    }
}
