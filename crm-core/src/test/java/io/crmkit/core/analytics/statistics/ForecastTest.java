package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.statistics.Forecast.Point;
import io.crmkit.core.analytics.statistics.Forecast.Smoothing;
import io.crmkit.core.analytics.statistics.Forecast.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Confidence CONFIDENCE = Confidence.standard();

    /**
     * R, {@code HoltWinters(AirPassengers, seasonal = "additive")}: alpha 0.2479595, beta 0.03453373, gamma 1, SSE 21860.18. It
     * starts with the second year, from its own start, and stops a little before the least squares.
     */
    @Test
    @DisplayName("The parameters, squares and coefficients that R prints for the passengers of airlines")
    void airPassengers() {
        List<Double> series = AirPassengers.series();
        ExponentialSmoothing smoothing =
                new ExponentialSmoothing(series.subList(AirPassengers.MONTHS, series.size()), AirPassengers.startOfR());
        ExponentialSmoothing.Fitted fitted = smoothing.fit();
        assertThat(fitted.converged()).isTrue();
        assertThat(fitted.smoothing().alpha()).isCloseTo(0.2479595, within(1e-5));
        assertThat(fitted.smoothing().beta()).isCloseTo(0.03453373, within(2e-5));
        assertThat(fitted.smoothing().gamma()).isEqualTo(1);

        ExponentialSmoothing.Run run = smoothing.run(new Smoothing(0.2479595, 0.03453373, 1));
        assertThat(run.squares()).isCloseTo(21860.18, within(0.005));
        assertThat(smoothing.run(fitted.smoothing()).squares()).isLessThanOrEqualTo(run.squares());
        State end = run.end();
        assertThat(end.level()).isCloseTo(477.827781, within(1e-4));
        assertThat(end.trend()).isCloseTo(3.127627, within(1e-5));
        double[] coefficients = {
            -27.457685,
            -54.692464,
            -20.174608,
            12.919120,
            18.873607,
            75.294426,
            152.888368,
            134.613464,
            33.778349,
            -18.379060,
            -87.772408,
            -45.827781
        };
        for (int month = 0; month < coefficients.length; month++) {
            assertThat(end.seasons().get(month)).isCloseTo(coefficients[month], within(1e-4));
        }
    }

    /**
     * R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice (1st edition, 2013), table 7.3: air passengers
     * of Australia in millions, 1990 to 2004, with alpha 0.8 and beta 0.2 from the first value and the first difference. It was
     * worked out with rounded numbers, so that some are 0.007 off.
     */
    @Test
    @DisplayName("The printed levels, slopes and forecasts of Holt's method for Australian air passengers")
    void holtTable() {
        List<Double> series = List.of(
                17.55, 21.86, 23.89, 26.93, 26.89, 28.83, 30.08, 30.95, 30.19, 31.58, 32.58, 33.48, 39.02, 41.39,
                41.60);
        List<Double> levels = List.of(
                18.41, 21.89, 24.21, 27.05, 27.57, 29.12, 30.38, 31.28, 30.80, 31.72, 32.68, 33.57, 38.17, 41.12,
                41.92);
        List<Double> trends =
                List.of(3.62, 3.59, 3.33, 3.24, 2.69, 2.46, 2.22, 1.96, 1.47, 1.36, 1.28, 1.20, 1.88, 2.10, 1.84);
        State start = new State(17.55, 4.31, List.of(0.0));
        for (int years = 1; years <= series.size(); years++) {
            State end = new ExponentialSmoothing(series.subList(0, years), start)
                    .run(new Smoothing(0.8, 0.2, 0))
                    .end();
            assertThat(end.level()).isCloseTo(levels.get(years - 1), within(0.0075));
            assertThat(end.trend()).isCloseTo(trends.get(years - 1), within(0.0075));
        }
        State end = new ExponentialSmoothing(series, start)
                .run(new Smoothing(0.8, 0.2, 0))
                .end();
        assertThat(end.expected(1)).isCloseTo(43.76, within(0.0051));
        assertThat(end.expected(5)).isCloseTo(51.12, within(0.03));
    }

    @Test
    @DisplayName("Worked out by hand: quarters on a straight line with seasons are forecast without an error")
    void exact() {
        List<Double> seasons = List.of(3.0, -1.0, -4.0, 2.0);
        List<Double> series = new ArrayList<>();
        for (int time = 1; time <= 11; time++) {
            series.add(10 + 2 * time + seasons.get((time - 1) % 4));
        }
        Forecast forecast = Forecast.of(series, 4, 6, CONFIDENCE);
        assertThat(forecast.method()).isEqualTo(ForecastMethod.HOLT_WINTERS);
        assertThat(forecast.observations()).isEqualTo(11);
        assertThat(forecast.season()).isEqualTo(4);
        assertThat(forecast.confidence()).isEqualTo(CONFIDENCE);
        assertThat(forecast.smoothing()).isPresent();
        assertThat(forecast.converged()).isTrue();
        assertThat(forecast.start().level()).isCloseTo(10, within(1e-12));
        assertThat(forecast.start().trend()).isCloseTo(2, within(1e-12));
        assertThat(forecast.end().level()).isCloseTo(32, within(1e-9));
        for (int season = 0; season < 4; season++) {
            assertThat(forecast.start().seasons().get(season)).isCloseTo(seasons.get(season), within(1e-12));
            // The twelfth value comes next.
            assertThat(forecast.end().seasons().get(season)).isCloseTo(seasons.get((season + 3) % 4), within(1e-9));
        }
        assertThat(forecast.points()).hasSize(6);
        for (Point point : forecast.points()) {
            int time = 11 + point.step();
            assertThat(point.expected()).isCloseTo(10 + 2 * time + seasons.get((time - 1) % 4), within(1e-9));
            assertThat(point.upper() - point.lower()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    @DisplayName("Worked out by hand: the start of an odd season, from a series that is not smooth")
    void start() {
        // Averages of three from the second to the fifth value: 4, 5, 5, 7. Distances: 2 and -1 at the second place of
        // a
        // season, -1 at the third, 0 at the first. Their means are 0, 1/2 and -1, which is -1/6 in the mean.
        State start = StartingValues.seasonal(List.of(2.0, 6.0, 4.0, 5.0, 6.0, 10.0), 3);
        assertThat(start.seasons()).hasSize(3);
        assertThat(start.seasons().get(0)).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(start.seasons().get(1)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(start.seasons().get(2)).isCloseTo(-5.0 / 6, within(1e-15));
        // The line through 11, 32, 29, 29, 32 and 65 sixths.
        assertThat(start.trend()).isCloseTo(9.0 / 7, within(1e-14));
        assertThat(start.level()).isCloseTo(1, within(1e-14));
    }

    @Test
    @DisplayName("Of several minima the lowest is found; where it is was found out from 729 starts with another method")
    void severalMinima() {
        List<Double> series = List.of(26.6, 22.7, 9.7, 25.9, 0.1, 4.8, 27.2, 2.3, 0.6, 0.0, 0.9, 0.4, 95.0);
        Forecast forecast = Forecast.of(series, 4, 1, CONFIDENCE);
        Smoothing smoothing = forecast.smoothing().orElseThrow();
        assertThat(smoothing.alpha()).isCloseTo(0.169, within(0.001));
        assertThat(smoothing.beta()).isEqualTo(1);
        assertThat(smoothing.gamma()).isCloseTo(0.185, within(0.001));
        assertThat(forecast.standardError()).isCloseTo(Math.sqrt(12465.34 / (13 - 8)), within(1e-4));
    }

    @Test
    @DisplayName("Worked out by hand: of less than five values the mean, with its own error in the interval")
    void mean() {
        Forecast forecast = Forecast.of(List.of(4.0, 8.0, 6.0), 12, 2, CONFIDENCE);
        assertThat(forecast.method()).isEqualTo(ForecastMethod.MEAN);
        assertThat(forecast.season()).isEqualTo(1);
        assertThat(forecast.smoothing()).isEmpty();
        double half = 1.959963984540054 * Math.sqrt(4 * (1 + 1.0 / 3));
        for (Point point : forecast.points()) {
            assertThat(point.expected()).isEqualTo(6);
            assertThat(point.lower()).isCloseTo(6 - half, within(1e-9));
            assertThat(point.upper()).isCloseTo(6 + half, within(1e-9));
        }
        assertThat(forecast.points()).extracting(Point::step).containsExactly(1, 2);
    }

    @Test
    @DisplayName("The method follows from the number of values and the season")
    void methods() {
        assertThat(method(2, 1)).isEqualTo(ForecastMethod.MEAN);
        assertThat(method(4, 2)).isEqualTo(ForecastMethod.MEAN);
        assertThat(method(5, 2)).isEqualTo(ForecastMethod.HOLT);
        assertThat(method(6, 2)).isEqualTo(ForecastMethod.HOLT);
        assertThat(method(7, 2)).isEqualTo(ForecastMethod.HOLT_WINTERS);
        assertThat(method(8, 4)).isEqualTo(ForecastMethod.HOLT);
        assertThat(method(9, 4)).isEqualTo(ForecastMethod.HOLT_WINTERS);
        assertThat(method(23, 12)).isEqualTo(ForecastMethod.HOLT);
        assertThat(method(24, 12)).isEqualTo(ForecastMethod.HOLT_WINTERS);
        assertThat(method(100, 1)).isEqualTo(ForecastMethod.HOLT);
    }

    private static ForecastMethod method(int values, int season) {
        return Forecast.of(Collections.nCopies(values, 7.0), season, 1, CONFIDENCE)
                .method();
    }

    @Test
    @DisplayName("A series that never changes is forecast as it is, by every method")
    void constant() {
        for (int values : new int[] {3, 10, 30}) {
            Forecast forecast = Forecast.of(Collections.nCopies(values, 0.0), 12, 3, CONFIDENCE);
            assertThat(forecast.converged()).isTrue();
            assertThat(forecast.points())
                    .containsExactly(new Point(1, 0, 0, 0), new Point(2, 0, 0, 0), new Point(3, 0, 0, 0));
        }
    }

    /** Equation of table 6.2 of Hyndman and others (2008), class 1, for the model with additive trend and seasons. */
    @Test
    @DisplayName("Intervals widen as the published closed form says")
    void widths() {
        double alpha = 0.3;
        double beta = 0.2;
        double gamma = 0.4;
        int season = 4;
        double theirBeta = alpha * beta;
        double theirGamma = (1 - alpha) * gamma;
        IntToDoubleFunction spread = Forecaster.spread(new Smoothing(alpha, beta, gamma), season, 30);
        for (int step = 1; step <= 30; step++) {
            int whole = (step - 1) / season;
            double variance = 1
                    + (step - 1)
                            * (alpha * alpha
                                    + alpha * theirBeta * step
                                    + theirBeta * theirBeta * step * (2 * step - 1) / 6)
                    + theirGamma * whole * (2 * alpha + theirGamma + theirBeta * season * (whole + 1));
            assertThat(spread.applyAsDouble(step)).isCloseTo(Math.sqrt(variance), within(1e-12));
        }
    }

    @Test
    @DisplayName("For the passengers of airlines, every part of the forecast fits the others")
    void wholeForecast() {
        Forecast forecast = Forecast.of(AirPassengers.series(), 12, 24, new Confidence(0.8));
        ExponentialSmoothing.Run run = new ExponentialSmoothing(AirPassengers.series(), forecast.start())
                .run(forecast.smoothing().orElseThrow());
        assertThat(forecast.end()).isEqualTo(run.end());
        assertThat(forecast.standardError()).isCloseTo(Math.sqrt(run.squares() / (144 - 16)), within(1e-12));
        Point next = forecast.points().get(0);
        assertThat(next.upper() - next.expected()).isCloseTo(1.2815515655446 * forecast.standardError(), within(1e-9));
        assertThat(forecast.points())
                .hasSize(24)
                .isSortedAccordingTo(
                        (one, other) -> Double.compare(one.upper() - one.lower(), other.upper() - other.lower()));
        // The summer of 1961 is higher than that of 1960, as each one was.
        assertThat(forecast.points().get(6).expected()).isBetween(622.0, 720.0);
    }

    @Test
    @DisplayName("Too few values, a season or horizon of nothing, and what is no number are refused")
    void refused() {
        List<Double> fine = List.of(1.0, 2.0);
        assertThatThrownBy(() -> Forecast.of(List.of(1.0), 12, 1, CONFIDENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values");
        assertThatThrownBy(() -> Forecast.of(fine, 0, 1, CONFIDENCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(fine, 12, 0, CONFIDENCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(List.of(1.0, -1e101), 12, 1, CONFIDENCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(List.of(1.0, Double.NaN), 12, 1, CONFIDENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no number up to 1e100: NaN");
    }
}
