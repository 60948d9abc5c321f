package io.crmkit.examples.springhost.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Horizontal bars, each with what it stands for and how much that is, drawn as SVG by a template. The longest fills the
 * width. A drawing says nothing to who cannot see it, so the page has a table of the same figures below it.
 *
 * @param caption what it shows
 * @param bars the bars, from top to bottom
 */
public record BarChart(String caption, List<Bar> bars) {
    private static final int FULL = 440;
    private static final int STEP = 30;

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param text how much that is, in words
     * @param y where it begins from the top
     * @param width how long it is
     */
    public record Bar(String label, String text, int y, int width) {}

    static <T> BarChart of(
            String caption,
            List<T> rows,
            Function<T, String> label,
            Function<T, BigDecimal> value,
            Function<T, String> text) {
        BigDecimal longest = rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::max);
        List<Bar> bars = new ArrayList<>();
        for (T row : rows) {
            bars.add(new Bar(label.apply(row), text.apply(row), bars.size() * STEP, width(value.apply(row), longest)));
        }
        return new BarChart(caption, List.copyOf(bars));
    }

    private static int width(BigDecimal value, BigDecimal longest) {
        return value.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(FULL))
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** How high the drawing is. */
    public int getHeight() {
        return bars.size() * STEP;
    }
}
