package io.crmkit.examples.tour.chart;

import io.crmkit.examples.tour.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** What a chart is drawn on. Colours are those of the classes in {@link Palette}. */
final class Sheet {
    /** The size of texts. */
    static final int TEXT = 12;

    /** The size of the texts at marks of an axis. */
    static final int SMALL = 11;

    /** The distance of texts to what they are of. */
    static final int GAP = 8;

    /** Where a drawing begins: some letters reach out of their places. */
    static final int EDGE = 2;

    /** The height of a line of text. */
    static final int LINE = 16;

    /** Half of the mark at the end of a thin line. */
    private static final int MARK = 4;

    private final List<Element> marks = new ArrayList<>();

    /** What the x of a text is. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        private String svg() {
            return switch (this) {
                case START -> "start";
                case MIDDLE -> "middle";
                case END -> "end";
            };
        }
    }

    void text(String text, double x, double y, Anchor anchor) {
        text(text, x, y, anchor, TEXT, Palette.INK);
    }

    /** A text that lines may run behind. */
    void value(String text, double x, double y, Anchor anchor) {
        text(text, x, y, anchor, TEXT, Palette.VALUE);
    }

    void small(String text, double x, double y, Anchor anchor) {
        text(text, x, y, anchor, SMALL, Palette.MUTED);
    }

    void text(String text, double x, double y, Anchor anchor, int size, String style) {
        marks.add(Element.of("text", text)
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor.svg())
                .with("font-size", size)
                .with("class", style));
    }

    /** A rectangle with a text that shows where one points at it. */
    void area(double x, double y, double width, double height, String style, String hint) {
        Element rect = Element.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", Math.max(0, height))
                .with("class", style);
        marks.add(hint.isEmpty() ? rect : rect.add(Element.of("title", hint)));
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        marks.add(Element.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("class", style));
    }

    /** A thin line from left to right, with a mark at each end. */
    void reachAlong(double from, double to, double y) {
        line(from, y, to, y, Palette.REACH);
        line(from, y - MARK, from, y + MARK, Palette.REACH);
        line(to, y - MARK, to, y + MARK, Palette.REACH);
    }

    /** The same up and down. */
    void reachUp(double x, double from, double to) {
        line(x, from, x, to, Palette.REACH);
        line(x - MARK, from, x + MARK, from, Palette.REACH);
        line(x - MARK, to, x + MARK, to, Palette.REACH);
    }

    void path(String path, String style, String hint) {
        marks.add(Element.of("path").with("d", path).with("class", style).add(Element.of("title", hint)));
    }

    void dot(double x, double y, String style, String hint) {
        marks.add(Element.of("circle")
                .with("cx", x)
                .with("cy", y)
                .with("r", 3)
                .with("class", style)
                .add(Element.of("title", hint)));
    }

    Drawing drawing(int width, double height) {
        return new Drawing(width, (int) Math.ceil(height), marks);
    }
}
