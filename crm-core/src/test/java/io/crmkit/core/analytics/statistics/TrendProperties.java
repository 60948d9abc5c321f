package io.crmkit.core.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.core.analytics.statistics.Forecast.Smoothing;
import io.crmkit.core.analytics.statistics.Forecast.State;
import io.crmkit.core.analytics.statistics.LinearTrend.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Trends and forecasts against brute force: other lines and other parameters are no better. */
class TrendProperties {
    @Property(tries = 300)
    @Label("No other line has fewer squares, and the order of points does not change the trend by a bit")
    void leastSquares(@ForAll("points") List<Point> points, @ForAll Random random) {
        Assume.that(points.stream().map(Point::x).distinct().count() > 1);
        LinearTrend trend = LinearTrend.of(points);
        double least = squares(points, trend.intercept(), trend.slope());
        for (double offset : new double[] {-1, -0.001, 0, 0.001, 1}) {
            for (double turn : new double[] {-0.1, -0.001, 0, 0.001, 0.1}) {
                assertThat(squares(points, trend.intercept() + offset, trend.slope() + turn))
                        .isGreaterThanOrEqualTo(least - 1e-6);
            }
        }
        trend.residualDeviation()
                .ifPresent(deviation -> assertThat(deviation * deviation * (points.size() - 2))
                        .isCloseTo(least, within(1e-6 * (1 + least))));
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, random);
        assertThat(LinearTrend.of(shuffled)).isEqualTo(trend);
    }

    private static double squares(List<Point> points, double intercept, double slope) {
        return points.stream()
                .mapToDouble(point -> Math.pow(point.y() - intercept - slope * point.x(), 2))
                .sum();
    }

    @Property(tries = 100)
    @Label("Smoothing by the definition, with a list of every level, trend and season there was")
    void smoothing(
            @ForAll("series") List<Double> series,
            @ForAll @IntRange(min = 2, max = 4) int season,
            @ForAll @DoubleRange(max = 1) double alpha,
            @ForAll @DoubleRange(max = 1) double beta,
            @ForAll @DoubleRange(max = 1) double gamma) {
        State start = StartingValues.seasonal(series, season);
        ExponentialSmoothing.Run run = new ExponentialSmoothing(series, start).run(new Smoothing(alpha, beta, gamma));
        assertThat(run.squares()).isCloseTo(squares(series, start, alpha, beta, gamma), within(1e-6));
        assertThat(run.end().seasons()).hasSize(season);
    }

    private static double squares(List<Double> series, State start, double alpha, double beta, double gamma) {
        List<Double> levels = new ArrayList<>(List.of(start.level()));
        List<Double> trends = new ArrayList<>(List.of(start.trend()));
        List<Double> seasons = new ArrayList<>(start.seasons());
        double squares = 0;
        for (int time = 0; time < series.size(); time++) {
            double value = series.get(time);
            squares += Math.pow(value - levels.get(time) - trends.get(time) - seasons.get(time), 2);
            levels.add(alpha * (value - seasons.get(time)) + (1 - alpha) * (levels.get(time) + trends.get(time)));
            trends.add(beta * (levels.get(time + 1) - levels.get(time)) + (1 - beta) * trends.get(time));
            seasons.add(gamma * (value - levels.get(time + 1)) + (1 - gamma) * seasons.get(time));
        }
        return squares;
    }

    @Property(tries = 60)
    @Label("No parameters in tenths have fewer squares than those of the forecast")
    void parameters(@ForAll("series") List<Double> series, @ForAll @IntRange(min = 2, max = 4) int season) {
        Forecast forecast = Forecast.of(series, season, 1, Confidence.standard());
        assertThat(forecast.method()).isEqualTo(ForecastMethod.HOLT_WINTERS);
        Smoothing found = forecast.smoothing().orElseThrow();
        double least = squares(series, forecast.start(), found.alpha(), found.beta(), found.gamma());
        for (int alpha = 0; alpha <= 10; alpha++) {
            for (int beta = 0; beta <= 10; beta++) {
                for (int gamma = 0; gamma <= 10; gamma++) {
                    assertThat(squares(series, forecast.start(), alpha / 10.0, beta / 10.0, gamma / 10.0))
                            .isGreaterThanOrEqualTo(least * (1 - 1e-9));
                }
            }
        }
    }

    @Property(tries = 60)
    @Label(
            "In other units, from another zero, and on top of a straight line, it is the same forecast moved as the series is")
    void units(@ForAll("series") List<Double> series, @ForAll @IntRange(min = 2, max = 4) int season) {
        List<Double> moved = new ArrayList<>();
        for (int time = 1; time <= series.size(); time++) {
            moved.add(8 * series.get(time - 1) + 100 + 16 * time);
        }
        State start = StartingValues.seasonal(series, season);
        State movedStart = StartingValues.seasonal(moved, season);
        assertThat(movedStart.level()).isCloseTo(8 * start.level() + 100, within(1e-9));
        assertThat(movedStart.trend()).isCloseTo(8 * start.trend() + 16, within(1e-9));
        Smoothing smoothing = new Smoothing(0.3, 0.2, 0.4);
        State end = new ExponentialSmoothing(series, start).run(smoothing).end();
        State movedEnd =
                new ExponentialSmoothing(moved, movedStart).run(smoothing).end();
        for (int step = 1; step <= 10; step++) {
            assertThat(movedEnd.expected(step))
                    .isCloseTo(8 * end.expected(step) + 100 + 16 * (series.size() + step), within(1e-8));
        }
    }

    @Provide
    Arbitrary<List<Point>> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-50, 50).ofScale(1),
                        Arbitraries.doubles().between(-100, 100).ofScale(2))
                .as(Point::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Double>> series() {
        return Arbitraries.doubles()
                .between(0, 100)
                .ofScale(1)
                .list()
                .ofMinSize(9)
                .ofMaxSize(30);
    }
}
