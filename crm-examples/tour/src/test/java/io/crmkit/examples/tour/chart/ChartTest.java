package io.crmkit.examples.tour.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.crmkit.examples.tour.chart.BarChart.Bar;
import io.crmkit.examples.tour.chart.BarChart.Direction;
import io.crmkit.examples.tour.chart.LineChart.Line;
import io.crmkit.examples.tour.chart.LineChart.Point;
import io.crmkit.examples.tour.chart.LineChart.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ChartTest {
    private static final NumberAxis AMOUNT = new NumberAxis("Amount (USD)", false, BigDecimal::toPlainString);

    static List<Chart> charts() {
        return SampleCharts.all();
    }

    @ParameterizedTest
    @MethodSource("charts")
    @DisplayName("Every text of a chart can be read, and the image is told in words")
    void readable(Chart chart) {
        Element svg = svg(chart);

        Drawn.assertReadable(svg);
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(Drawn.all(svg, "title").get(0).getTextContent()).isEqualTo("A title");
        assertThat(Drawn.all(svg, "desc").get(0).getTextContent()).isEqualTo("What it shows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x='85' y='20'", "x='2' y='49'", "x='2' y='5'", "x='12' y='24'"})
    @DisplayName("A text that is cut off or lies on another one is noticed")
    void unreadable(String place) {
        String begin = "<svg viewBox='0 0 100 50'><text x='2' y='20' text-anchor='start' font-size='12'>some</text>";
        String end = " text-anchor='start' font-size='12'>more</text></svg>";
        Element readable = Drawn.parsed(begin + "<text x='60' y='20'" + end).getDocumentElement();
        Element unreadable = Drawn.parsed(begin + "<text " + place + end).getDocumentElement();

        Drawn.assertReadable(readable);
        assertThatThrownBy(() -> Drawn.assertReadable(unreadable)).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("Bars are as long as their values, and begin at nothing")
    void lengths() {
        BarChart chart = new BarChart(
                Span.HALF,
                Direction.LYING,
                "Thing",
                AMOUNT,
                List.of("Amount"),
                List.of(
                        Bar.of("a", 300, "300"),
                        Bar.of("b", 150, "150"),
                        Bar.of("c", 0, "0"),
                        Bar.of("d", -75, "-75")));

        List<Double> widths = numbers(svg(chart), "rect", "width");

        assertThat(widths).hasSize(4);
        assertThat(widths.get(1)).isCloseTo(widths.get(0) / 2, within(0.02));
        assertThat(widths.get(2)).isZero();
        assertThat(widths.get(3)).isCloseTo(widths.get(0) / 4, within(0.02));
        List<Double> begins = numbers(svg(chart), "rect", "x");
        assertThat(begins.get(3) + widths.get(3)).isCloseTo(begins.get(0), within(0.02));
    }

    @Test
    @DisplayName("Stacked parts lie on each other, negative ones below nothing")
    void stacked() {
        BarChart chart = new BarChart(
                Span.HALF,
                Direction.STANDING,
                "Month",
                AMOUNT,
                List.of("x", "y", "z"),
                List.of(new Bar("m", "", List.of(decimal(20), decimal(10), decimal(-10)), "20")));

        Element svg = svg(chart);
        // The first three are those of the legend.
        List<Double> tops = numbers(svg, "rect", "y").subList(3, 6);
        List<Double> heights = numbers(svg, "rect", "height").subList(3, 6);

        assertThat(heights.get(0)).isCloseTo(2 * heights.get(1), within(0.02));
        assertThat(tops.get(1) + heights.get(1)).isCloseTo(tops.get(0), within(0.02));
        assertThat(tops.get(2)).isCloseTo(tops.get(0) + heights.get(0), within(0.02));
    }

    @Test
    @DisplayName("The text of a standing bar that reaches the top of the axis does not lie on what is measured")
    void top() {
        Drawn.assertReadable(svg(new BarChart(
                Span.HALF,
                Direction.STANDING,
                "Day",
                new NumberAxis("A measure whose name is long enough", false, BigDecimal::toPlainString),
                List.of("Amount"),
                List.of(Bar.of("a", 4, "4.00"), Bar.of("b", 3, "3.00"), Bar.of("c", 0, "none")))));
    }

    @Test
    @DisplayName("The line over a bar goes from its low to its high end, and the bar's text stands after it")
    void reach() {
        Bar bar = Bar.of("a", 50, "50 (25 to 100)").reaching(decimal(25), decimal(100));
        Element svg = svg(new BarChart(Span.HALF, Direction.LYING, "Thing", AMOUNT, List.of("Amount"), List.of(bar)));

        double begin = numbers(svg, "rect", "x").get(0);
        double width = numbers(svg, "rect", "width").get(0);
        Element line = Drawn.all(svg, "line").stream()
                .filter(drawn -> drawn.getAttribute("class").equals("reach"))
                .findFirst()
                .orElseThrow();
        double end = Double.parseDouble(line.getAttribute("x2"));
        assertThat(Double.parseDouble(line.getAttribute("x1"))).isCloseTo(begin + width / 2, within(0.02));
        assertThat(end).isCloseTo(begin + 2 * width, within(0.02));
        assertThat(Drawn.all(svg, "text"))
                .filteredOn(text -> text.getTextContent().equals("50 (25 to 100)"))
                .singleElement()
                .satisfies(text ->
                        assertThat(Double.parseDouble(text.getAttribute("x"))).isGreaterThan(end));
    }

    @Test
    @DisplayName("Each mark of a line's horizontal axis has beneath it what is asked for")
    void beneath() {
        List<String> texts = Drawn.all(svg(SampleCharts.survival()), "text").stream()
                .map(Element::getTextContent)
                .toList();

        assertThat(texts).contains("100 at risk", "80 at risk").containsSubsequence("25", "customers");
    }

    @Test
    @DisplayName("A line in steps is level until the next point, and its band has steps as well")
    void steps() {
        List<Point> points = List.of(SampleCharts.point(0, 100, 100, 100), SampleCharts.point(10, 50, 30, 70));
        LineChart chart = new LineChart(
                Span.HALF,
                new NumberAxis("Days", true, BigDecimal::toPlainString),
                AMOUNT,
                List.of(new Line("Alive", Shape.STEPS, false, points)),
                List.of(),
                List.of());

        List<Element> paths = Drawn.all(svg(chart), "path");

        assertThat(paths).hasSize(2);
        assertThat(paths.get(1).getAttribute("d").split("[ML,]+", -1)).hasSize(1 + 2 * 3);
        String[] corners = paths.get(1).getAttribute("d").replaceAll("[ML]", "").split("[ ,]+", -1);
        assertThat(corners[3]).as("level before it falls").isEqualTo(corners[1]);
        assertThat(corners[4]).as("straight down").isEqualTo(corners[2]);
        assertThat(paths.get(0).getAttribute("d")).endsWith(" Z");
        assertThat(paths.get(0).getAttribute("d").split("[ML]", -1)).hasSize(1 + 3 + 3);
    }

    @Test
    @DisplayName("In a heat map nothing is the palest, the greatest is the darkest, and what is not given is open")
    void heat() {
        HeatMap map = new HeatMap(
                Span.HALF,
                "Row",
                "Column",
                AMOUNT,
                List.of("a", "b"),
                List.of("c", "d"),
                IntStream.range(0, 3)
                        .mapToObj(i -> new HeatMap.Cell(i / 2, i % 2, decimal(i * 50L), List.of(), "cell " + i))
                        .toList());

        List<String> cells = Drawn.all(svg(map), "rect").stream()
                .limit(3)
                .map(cell -> cell.getAttribute("class") + " " + cell.getTextContent())
                .toList();

        assertThat(cells).containsExactly("h0 cell 0", "h4 cell 1", "h8 cell 2");
        assertThat(Drawn.all(svg(map), "rect")).hasSize(3 + Palette.HEATS);
    }

    @Test
    @DisplayName("Bars that do not fit their series, and lines without points, are refused")
    void refused() {
        List<Bar> bars = List.of(Bar.of("a", 1, "1"));
        assertThatThrownBy(() -> new BarChart(Span.HALF, Direction.LYING, "", AMOUNT, List.of("x", "y"), bars))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LineChart(Span.HALF, AMOUNT, AMOUNT, List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }

    private static List<Double> numbers(Element svg, String name, String attribute) {
        return Drawn.all(svg, name).stream()
                .map(element -> Double.parseDouble(element.getAttribute(attribute)))
                .toList();
    }

    private static Element svg(Chart chart) {
        return Drawn.parsed(chart.image("c", "A title", "What it shows").toString())
                .getDocumentElement();
    }
}
