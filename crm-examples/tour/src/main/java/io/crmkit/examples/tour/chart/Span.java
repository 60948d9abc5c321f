package io.crmkit.examples.tour.chart;

/** How wide a chart is. */
public enum Span {
    /** Two stand side by side where there is room. */
    HALF(640),
    /** For many columns. */
    FULL(960);

    private final int width;

    Span(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }
}
