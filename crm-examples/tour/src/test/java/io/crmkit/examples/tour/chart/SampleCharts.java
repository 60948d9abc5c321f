package io.crmkit.examples.tour.chart;

import io.crmkit.examples.tour.chart.BarChart.Bar;
import io.crmkit.examples.tour.chart.BarChart.Direction;
import io.crmkit.examples.tour.chart.LineChart.Band;
import io.crmkit.examples.tour.chart.LineChart.Level;
import io.crmkit.examples.tour.chart.LineChart.Line;
import io.crmkit.examples.tour.chart.LineChart.Point;
import io.crmkit.examples.tour.chart.LineChart.Shape;
import io.crmkit.examples.tour.chart.LineChart.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Charts of every kind, of much, of little, of nothing, and of what has a long name. */
final class SampleCharts {
    private static final NumberAxis AMOUNT = new NumberAxis("Amount (USD)", false, BigDecimal::toPlainString);
    private static final NumberAxis COUNT = new NumberAxis("Customers", true, BigDecimal::toPlainString);

    private SampleCharts() {}

    static List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            charts.add(bars(direction, 1, 1));
            charts.add(bars(direction, 1, 40));
            charts.add(bars(direction, 3, 12));
            charts.add(bars(direction, 0, 5));
            charts.add(new BarChart(Span.HALF, direction, "Thing", COUNT, List.of("x"), List.of()));
            charts.add(new BarChart(Span.HALF, direction, "Thing", AMOUNT, List.of("x"), negative()));
            charts.add(new BarChart(Span.HALF, direction, "Thing", AMOUNT, List.of("x"), reaching()));
        }
        charts.add(forecast());
        charts.add(survival());
        charts.add(new LineChart(
                Span.FULL,
                COUNT,
                AMOUNT,
                List.of(new Line("One point", Shape.STRAIGHT, false, List.of(point(0, 0, 0, 0)))),
                List.of(),
                List.of()));
        charts.add(heat(3, 3, 3));
        charts.add(heat(29, 28, 1));
        charts.add(new HeatMap(Span.HALF, "Row", "Column", COUNT, List.of(), List.of(), List.of()));
        return charts;
    }

    private static BarChart bars(Direction direction, int series, int bars) {
        int parts = Math.max(1, series);
        return new BarChart(
                Span.FULL,
                direction,
                "Month of the order",
                COUNT,
                IntStream.range(0, parts).mapToObj(i -> "series " + i).toList(),
                IntStream.range(0, bars)
                        .mapToObj(i -> new Bar(
                                "2003-" + (10 + i)
                                        + (i == 3 && direction == Direction.LYING
                                                ? " and a very long name indeed"
                                                : ""),
                                "",
                                IntStream.range(0, parts)
                                        .mapToObj(part -> BigDecimal.valueOf(series * (long) i * (part + 1)))
                                        .toList(),
                                i + " (100 %)"))
                        .toList());
    }

    private static List<Bar> negative() {
        return List.of(
                Bar.of("won", new BigDecimal("1234567.89"), "1,234,567.89 USD"),
                Bar.of("given back", -20000, "-20,000 USD"));
    }

    private static List<Bar> reaching() {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        return List.of(
                Bar.of("expected", 600, "600 (200 to 1,000)")
                        .noted("of nine things with long names, one after the other")
                        .reaching(BigDecimal.valueOf(200), thousand),
                Bar.of("certain", 1000, "1,000").noted("of one").reaching(thousand, thousand));
    }

    /** What was sold, and what is expected with an interval: the kind of chart that a forecast needs. */
    static LineChart forecast() {
        LocalDate begin = LocalDate.of(2004, 1, 1);
        List<Point> known = new ArrayList<>();
        List<Point> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            BigDecimal x = DayAxis.at(begin.plusMonths(i));
            long y = 300 + 8L * i + (i % 12 == 10 ? 200 : 0);
            if (i < 24) {
                known.add(Point.of(x, BigDecimal.valueOf(y)));
            } else {
                long spread = 20L * (i - 23);
                expected.add(new Point(
                        x,
                        BigDecimal.valueOf(y),
                        Optional.of(new Band(BigDecimal.valueOf(y - spread), BigDecimal.valueOf(y + spread)))));
            }
        }
        return new LineChart(
                Span.FULL,
                new DayAxis("Month"),
                AMOUNT,
                List.of(
                        new Line("Sold", Shape.STRAIGHT, false, known),
                        new Line("Expected, with 95 % interval", Shape.STRAIGHT, true, expected)),
                List.of(new Zone(
                        DayAxis.at(begin.plusMonths(23)), DayAxis.at(begin.plusMonths(29)), List.of("forecast"))),
                List.of());
    }

    /** Who is still there after so many days: the kind of chart that a survival curve needs. */
    static LineChart survival() {
        return new LineChart(
                Span.HALF,
                new NumberAxis("Days since the first order", true, BigDecimal::toPlainString),
                new NumberAxis("Customers not lost (%)", false, BigDecimal::toPlainString),
                List.of(
                        new Line(
                                "USA",
                                Shape.STEPS,
                                false,
                                List.of(
                                        point(0, 100, 100, 100),
                                        point(200, 80, 60, 95),
                                        point(500, 40, 20, 60),
                                        point(812, 40, 20, 60))),
                        new Line(
                                "France",
                                Shape.STEPS,
                                false,
                                List.of(point(0, 100, 100, 100), point(300, 90, 75, 98), point(700, 70, 50, 85)))),
                List.of(new Zone(BigDecimal.ZERO, BigDecimal.valueOf(110), List.of("25 customers"))),
                List.of(new Level(BigDecimal.valueOf(50), "half of them")),
                day -> (100 - day.longValue() / 10) + " at risk");
    }

    static Point point(long x, long y, long low, long high) {
        return new Point(
                BigDecimal.valueOf(x),
                BigDecimal.valueOf(y),
                Optional.of(new Band(BigDecimal.valueOf(low), BigDecimal.valueOf(high))));
    }

    private static HeatMap heat(int rows, int columns, int lines) {
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns - (lines > 1 ? 0 : row); column++) {
                BigDecimal value = BigDecimal.valueOf((long) row * column);
                cells.add(new HeatMap.Cell(row, column, value, Collections.nCopies(lines, "100"), "cell"));
            }
        }
        return new HeatMap(
                Span.FULL,
                "Won in · customers",
                "After so many months",
                COUNT,
                IntStream.range(0, rows)
                        .mapToObj(i -> "2003-" + (10 + i) + " · " + i)
                        .toList(),
                IntStream.range(0, columns).mapToObj(String::valueOf).toList(),
                cells);
    }
}
