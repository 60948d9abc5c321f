package io.crmkit.core.analytics.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Where an evenly spaced series, such as sales by month, leads if it goes on as it did: the expected values, intervals that
 * they will lie in, and how that was worked out.
 *
 * <p>Which method is used depends on the data: {@link ForecastMethod#HOLT_WINTERS} if there are two whole seasons (and five
 * values more than a season has), else {@link ForecastMethod#HOLT} from five values on, else {@link ForecastMethod#MEAN}.
 * The smoothing parameters are those, from 0 to 1, that make the sum of the squares of the errors least with which each value
 * is forecast from those before it: found by the simplex method of Nelder and Mead, from the lows of a grid.
 *
 * <p>The intervals are those of R. J. Hyndman and others (Forecasting with Exponential Smoothing, 2008, section 6.3, class 1):
 * symmetrical, of normal errors with the same variance at all times. That the parameters are themselves estimates makes them
 * somewhat too narrow, the more so the fewer values there are; and they know of no value that cannot be negative.
 *
 * <p>Called by hosts.
 *
 * @param method how it was worked out
 * @param observations how many values the series has
 * @param season how many values make a season, 12 of months; 1 if there is none
 * @param confidence of the intervals
 * @param smoothing the parameters; absent for the mean
 * @param start what the method starts from, before the first value
 * @param end what it has come to with the last value
 * @param standardError the standard deviation of the errors of forecasts for one step, the number of values less those of
 *     parameters and starting values being the degrees of freedom
 * @param converged whether the search for the parameters came to its end; if not, the best ones found are used
 * @param points the forecast, one for each step
 */
public record Forecast(
        ForecastMethod method,
        int observations,
        int season,
        Confidence confidence,
        Optional<Smoothing> smoothing,
        State start,
        State end,
        double standardError,
        boolean converged,
        List<Point> points) {

    /**
     * Makes a forecast.
     *
     * @param method how it was worked out
     * @param observations how many values the series has
     * @param season how many values make a season
     * @param confidence of the intervals
     * @param smoothing the parameters
     * @param start what the method starts from
     * @param end what it has come to
     * @param standardError the standard deviation of the errors
     * @param converged whether the search came to its end
     * @param points the forecast
     */
    public Forecast {
        points = List.copyOf(points);
    }

    /**
     * {@return the forecast of a series}
     *
     * @param series the values in the order of time, two or more, with no gaps: a month without sales is 0
     * @param season how many values make a season (12 if they are of months, 4 of quarters), or 1 if there are no seasons
     * @param horizon how many steps to look ahead, 1 or more
     * @param confidence of the intervals
     * @throws IllegalArgumentException if a number is out of its range, or a value is none, or beyond 1e100
     */
    public static Forecast of(List<Double> series, int season, int horizon, Confidence confidence) {
        return Forecaster.forecast(series, season, horizon, confidence);
    }

    /**
     * How fast the past is forgotten, from 0 (never) to 1 (at once). As Holt and Winters wrote them, and as R's function
     * {@code HoltWinters} does.
     *
     * @param alpha for the level
     * @param beta for the trend
     * @param gamma for the seasons
     */
    public record Smoothing(double alpha, double beta, double gamma) {}

    /**
     * What a method knows at a time.
     *
     * @param level how high the series is, without its season
     * @param trend by how much it rises with each step
     * @param seasons by how much the next values, one for each of the season, are higher than the level; 0 if there are no
     *     seasons
     */
    public record State(double level, double trend, List<Double> seasons) {

        /**
         * Makes a state.
         *
         * @param level how high the series is
         * @param trend by how much it rises
         * @param seasons by how much the next values are higher
         */
        public State {
            seasons = List.copyOf(seasons);
        }

        /** What is expected so many steps ahead. */
        double expected(int step) {
            return level + step * trend + seasons.get((step - 1) % seasons.size());
        }
    }

    /**
     * What is expected at one time.
     *
     * @param step how many steps after the last value of the series, from 1 on
     * @param expected the expected value
     * @param lower the lower bound of the interval
     * @param upper the upper bound of the interval
     */
    public record Point(int step, double expected, double lower, double upper) {}
}
