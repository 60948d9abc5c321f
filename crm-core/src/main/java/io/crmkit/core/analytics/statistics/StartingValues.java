package io.crmkit.core.analytics.statistics;

import io.crmkit.core.analytics.statistics.Forecast.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What exponential smoothing starts from, by the heuristic of R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder
 * (Forecasting with Exponential Smoothing, 2008, section 2.6.1): seasons are the mean distances from a centred moving average
 * over the first five seasons, less their own mean; level and trend are those of a straight line through the first values
 * without their seasons, ten of them, or two seasons if that is more.
 */
final class StartingValues {
    private static final int SEASONS = 5;
    private static final int VALUES = 10;

    private StartingValues() {}

    static State seasonal(List<Double> series, int season) {
        List<Double> first = series.subList(0, Math.min(SEASONS, series.size() / season) * season);
        double[] sums = new double[season];
        int[] counts = new int[season];
        int half = season / 2;
        for (int time = half; time < first.size() - half; time++) {
            sums[time % season] += first.get(time) - movingAverage(first, time, season);
            counts[time % season]++;
        }
        double mean = 0;
        for (int place = 0; place < season; place++) {
            sums[place] /= counts[place];
            mean += sums[place] / season;
        }
        List<Double> seasons = new ArrayList<>();
        for (double sum : sums) {
            seasons.add(sum - mean);
        }
        return linear(series, seasons);
    }

    /** Without seasons, for which one that is 0 stands. */
    static State linear(List<Double> series) {
        return linear(series, List.of(0.0));
    }

    private static State linear(List<Double> series, List<Double> seasons) {
        int count = Math.min(series.size(), Math.max(VALUES, 2 * seasons.size()));
        List<Double> adjusted = new ArrayList<>();
        for (int time = 0; time < count; time++) {
            adjusted.add(series.get(time) - seasons.get(time % seasons.size()));
        }
        LinearTrend line = LinearTrend.ofSeries(adjusted);
        return new State(line.intercept(), line.slope(), seasons);
    }

    /** Over a season around a time; of an even one, half of each of the two ends. */
    private static double movingAverage(List<Double> values, int time, int season) {
        int half = season / 2;
        double sum = 0;
        for (int near = time - half; near <= time + half; near++) {
            boolean isHalf = season % 2 == 0 && Math.abs(near - time) == half;
            sum += isHalf ? values.get(near) / 2 : values.get(near);
        }
        return sum / season;
    }
}
