package io.crmkit.core.analytics.statistics;

import io.crmkit.core.analytics.statistics.Forecast.Point;
import io.crmkit.core.analytics.statistics.Forecast.Smoothing;
import io.crmkit.core.analytics.statistics.Forecast.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Chooses the method of a {@link Forecast}, its start, and the width of its intervals. */
final class Forecaster {
    /** Level and trend at the start, and the parameters for both. */
    private static final int FREE_IN_HOLT = 4;

    private Forecaster() {}

    static Forecast forecast(List<Double> series, int season, int horizon, Confidence confidence) {
        if (series.size() < 2 || season < 1 || horizon < 1) {
            throw new IllegalArgumentException("two values are needed, a season of 1 or more, a horizon of 1 or more: "
                    + series.size() + " values, season " + season + ", horizon " + horizon);
        }
        for (double value : series) {
            if (!(Math.abs(value) <= LinearTrend.LARGEST)) {
                throw new IllegalArgumentException("no number up to 1e100: " + value);
            }
        }
        int size = series.size();
        if (season > 1 && size / season >= 2 && size > season + FREE_IN_HOLT) {
            // One more parameter, and one less season than there are, as they add up to 0.
            State start = StartingValues.seasonal(series, season);
            return smoothed(ForecastMethod.HOLT_WINTERS, series, start, season + FREE_IN_HOLT, horizon, confidence);
        }
        if (size > FREE_IN_HOLT) {
            State start = StartingValues.linear(series);
            return smoothed(ForecastMethod.HOLT, series, start, FREE_IN_HOLT, horizon, confidence);
        }
        return mean(series, horizon, confidence);
    }

    private static Forecast smoothed(
            ForecastMethod method, List<Double> series, State start, int free, int horizon, Confidence confidence) {
        ExponentialSmoothing smoothing = new ExponentialSmoothing(series, start);
        ExponentialSmoothing.Fitted fitted = smoothing.fit();
        ExponentialSmoothing.Run run = smoothing.run(fitted.smoothing());
        double error = StrictMath.sqrt(run.squares() / (series.size() - free));
        int season = start.seasons().size();
        return new Forecast(
                method,
                series.size(),
                season,
                confidence,
                Optional.of(fitted.smoothing()),
                start,
                run.end(),
                error,
                fitted.converged(),
                points(run.end(), horizon, spread(fitted.smoothing(), season, horizon), error * confidence.quantile()));
    }

    /**
     * The standard deviations of the errors of forecasts for 1, 2 and more steps, in units of that for one step: the root of 1
     * plus the squares of what is left of each error after so many steps (Hyndman and others, 2008, equation 6.1; their beta is
     * alpha times ours, their gamma 1 - alpha times ours).
     */
    static IntToDoubleFunction spread(Smoothing smoothing, int season, int horizon) {
        double[] squares = new double[horizon + 1];
        squares[1] = 1;
        for (int step = 2; step <= horizon; step++) {
            int after = step - 1;
            double left = smoothing.alpha() * (1 + after * smoothing.beta())
                    + (season > 1 && after % season == 0 ? smoothing.gamma() * (1 - smoothing.alpha()) : 0);
            squares[step] = squares[step - 1] + left * left;
        }
        return step -> StrictMath.sqrt(squares[step]);
    }

    /** The mean, which differs from the next value by the deviation of that, and by its own error. */
    private static Forecast mean(List<Double> series, int horizon, Confidence confidence) {
        int size = series.size();
        double mean = series.stream().reduce(0.0, Double::sum) / size;
        double squares =
                series.stream().map(value -> (value - mean) * (value - mean)).reduce(0.0, Double::sum);
        double error = StrictMath.sqrt(squares / (size - 1) * (1 + 1.0 / size));
        State state = new State(mean, 0, List.of(0.0));
        return new Forecast(
                ForecastMethod.MEAN,
                size,
                1,
                confidence,
                Optional.empty(),
                state,
                state,
                error,
                true,
                points(state, horizon, step -> 1, error * confidence.quantile()));
    }

    private static List<Point> points(State end, int horizon, IntToDoubleFunction spread, double width) {
        List<Point> points = new ArrayList<>();
        for (int step = 1; step <= horizon; step++) {
            double expected = end.expected(step);
            double half = width * spread.applyAsDouble(step);
            points.add(new Point(step, expected, expected - half, expected + half));
        }
        return points;
    }
}
