package io.crmkit.core.analytics.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The straight line through points that makes the sum of the squares of their vertical distances least (ordinary least
 * squares; the errors by the usual formulas, as in N. R. Draper and H. Smith, Applied Regression Analysis, chapter 1).
 * Distances from the means are added up, in the order of the points' values.
 *
 * <p>Called by hosts.
 *
 * @param points how many points there are
 * @param intercept the height of the line at 0
 * @param slope by how much it rises from one x to the next whole one
 * @param determination R squared: the part of the variance that the line explains, from 0 to 1; absent if all points are
 *     equally high
 * @param residualDeviation the standard deviation of the points from the line; absent if there are but two, as are the errors
 * @param interceptError the standard error of the intercept
 * @param slopeError the standard error of the slope
 */
public record LinearTrend(
        int points,
        double intercept,
        double slope,
        OptionalDouble determination,
        OptionalDouble residualDeviation,
        OptionalDouble interceptError,
        OptionalDouble slopeError) {
    /** Squares of larger numbers might be none. */
    static final double LARGEST = 1e100;

    private static final Comparator<Point> ORDER =
            Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);

    /**
     * A point.
     *
     * @param x where it is
     * @param y how high it is
     */
    public record Point(double x, double y) {
        /**
         * Makes a point.
         *
         * @param x where it is
         * @param y how high it is
         * @throws IllegalArgumentException if a number is none, or beyond 1e100
         */
        public Point {
            if (!(Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST)) {
                throw new IllegalArgumentException("no numbers up to 1e100: " + x + ", " + y);
            }
        }
    }

    /**
     * {@return the trend of a series that is evenly spaced: its first value is at 1, the second at 2, and so on}
     *
     * @param series the series, two values or more
     * @throws IllegalArgumentException if there are fewer, or one is none, or beyond 1e100
     */
    public static LinearTrend ofSeries(List<Double> series) {
        List<Point> points = new ArrayList<>();
        for (double value : series) {
            points.add(new Point(points.size() + 1, value));
        }
        return of(points);
    }

    /**
     * {@return the trend of points, whatever their order}
     *
     * @param points the points, at two places or more
     * @throws IllegalArgumentException if there are fewer places
     */
    public static LinearTrend of(List<Point> points) {
        List<Point> sorted = points.stream().sorted(ORDER).toList();
        int n = sorted.size();
        if (n < 2 || sorted.get(0).x() == sorted.get(n - 1).x()) {
            throw new IllegalArgumentException("a trend needs points at two places or more");
        }
        double x = sorted.stream().map(Point::x).reduce(0.0, Double::sum) / n;
        double y = sorted.stream().map(Point::y).reduce(0.0, Double::sum) / n;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (Point point : sorted) {
            xx += (point.x() - x) * (point.x() - x);
            xy += (point.x() - x) * (point.y() - y);
            yy += (point.y() - y) * (point.y() - y);
        }
        double slope = xy / xx;
        double intercept = y - slope * x;
        double rest = 0;
        for (Point point : sorted) {
            double distance = point.y() - y - slope * (point.x() - x);
            rest += distance * distance;
        }
        OptionalDouble determination = yy > 0 ? OptionalDouble.of(Math.max(0, 1 - rest / yy)) : OptionalDouble.empty();
        if (n == 2) {
            OptionalDouble none = OptionalDouble.empty();
            return new LinearTrend(n, intercept, slope, determination, none, none, none);
        }
        double variance = rest / (n - 2);
        return new LinearTrend(
                n,
                intercept,
                slope,
                determination,
                OptionalDouble.of(StrictMath.sqrt(variance)),
                OptionalDouble.of(StrictMath.sqrt(variance * (1.0 / n + x * x / xx))),
                OptionalDouble.of(StrictMath.sqrt(variance / xx)));
    }

    /**
     * {@return the height of the line}
     *
     * @param x where
     */
    public double at(double x) {
        return intercept + slope * x;
    }
}
