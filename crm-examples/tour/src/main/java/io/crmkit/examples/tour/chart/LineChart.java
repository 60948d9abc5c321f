package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lines over numbers or days.
 *
 * @param span how wide it is
 * @param along what is along the horizontal axis
 * @param measure what is measured
 * @param lines the lines, from back to front
 * @param zones stretches of the horizontal axis that are told apart, from left to right; may be none
 * @param levels heights that are marked; may be none
 * @param beneath what else is written beneath each mark of the horizontal axis; may be nothing
 */
public record LineChart(
        Span span,
        Axis along,
        NumberAxis measure,
        List<Line> lines,
        List<Zone> zones,
        List<Level> levels,
        Function<BigDecimal, String> beneath)
        implements Chart {

    /** Makes a chart with nothing but its marks beneath the horizontal axis. */
    public LineChart(
            Span span, Axis along, NumberAxis measure, List<Line> lines, List<Zone> zones, List<Level> levels) {
        this(span, along, measure, lines, zones, levels, at -> "");
    }

    /** Copies the lists. */
    public LineChart {
        lines = List.copyOf(lines);
        zones = List.copyOf(zones);
        levels = List.copyOf(levels);
        if (lines.isEmpty()
                || lines.size() > Palette.SERIES
                || lines.stream().anyMatch(line -> line.points().isEmpty())) {
            throw new IllegalArgumentException("there must be lines, and points on each");
        }
    }

    /** How a line goes from point to point. */
    public enum Shape {
        /** Straight. */
        STRAIGHT,
        /** Level until the next point, and there at once up or down, as an estimate of survival. */
        STEPS
    }

    /**
     * One line.
     *
     * @param name what it is
     * @param shape how it goes from point to point
     * @param dashed whether it is dashed, as what is not measured but expected
     * @param points the points, from left to right
     */
    public record Line(String name, Shape shape, boolean dashed, List<Point> points) {

        /** Copies the points. */
        public Line {
            points = List.copyOf(points);
        }

        boolean hasBand() {
            return points.stream().anyMatch(point -> point.band().isPresent());
        }
    }

    /**
     * A point of a line.
     *
     * @param x where it is
     * @param y how high it is
     * @param band between which heights it is thought to be; absent if that is certain
     */
    public record Point(BigDecimal x, BigDecimal y, Optional<Band> band) {

        /** {@return a point that is certain} */
        public static Point of(BigDecimal x, BigDecimal y) {
            return new Point(x, y, Optional.empty());
        }

        Stream<BigDecimal> heights() {
            return Stream.concat(
                    Stream.of(y), band.stream().flatMap(interval -> Stream.of(interval.low(), interval.high())));
        }
    }

    /** The least and the greatest height that a point is thought to have. */
    public record Band(BigDecimal low, BigDecimal high) {}

    /** A stretch of the horizontal axis, and what it is called, in short lines. */
    public record Zone(BigDecimal from, BigDecimal to, List<String> name) {

        /** Copies the lines. */
        public Zone {
            name = List.copyOf(name);
        }
    }

    /** A height that is marked, and what is written there. */
    public record Level(BigDecimal at, String name) {}

    @Override
    public Drawing draw() {
        return new Lines(this).draw();
    }

    Scale horizontal() {
        List<BigDecimal> places = Stream.concat(
                        points().map(Point::x), zones.stream().flatMap(zone -> Stream.of(zone.from(), zone.to())))
                .toList();
        // A line ends where its data end: room after the last point would look like a time when nothing happened.
        return along.scale(least(places), greatest(places), 8).within(least(places), greatest(places));
    }

    /** The vertical axis begins at nothing, as that of bars. */
    Scale vertical() {
        List<BigDecimal> heights = Stream.concat(
                        Stream.of(BigDecimal.ZERO),
                        Stream.concat(
                                points().flatMap(Point::heights),
                                levels.stream().map(Level::at)))
                .toList();
        return measure.scale(least(heights), greatest(heights), 5);
    }

    private Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream());
    }

    private static BigDecimal least(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::min).orElseThrow();
    }

    private static BigDecimal greatest(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::max).orElseThrow();
    }
}
