package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;

/** Draws bars that lie, each with its name before and its text after it. */
final class LyingBars {
    private static final int BAR = 16;

    /** The part of the width that names take at most; longer ones are shortened, and are whole in the table beneath. */
    private static final double NAMES = 0.42;

    private final BarChart chart;
    private final Sheet sheet = new Sheet();
    private final int width;
    private final double left;
    private final double right;
    private final Scale scale;
    private final double row;

    LyingBars(BarChart chart) {
        this.chart = chart;
        width = chart.span().width();
        left = Math.min(NAMES * width, names()) + Sheet.GAP;
        row = chart.bars().stream().anyMatch(bar -> !bar.note().isEmpty()) ? 40 : 26;
        scale = chart.scale(5);
        right = right();
    }

    private double names() {
        return chart.bars().stream()
                .mapToDouble(
                        bar -> Math.max(TextWidth.of(bar.name(), Sheet.TEXT), TextWidth.of(bar.note(), Sheet.SMALL)))
                .max()
                .orElse(0);
    }

    /** As far to the right as leaves room for the last mark of the axis, and for the text after each bar. */
    private double right() {
        Tick last = scale.ticks().get(scale.ticks().size() - 1);
        double furthest = width - TextWidth.of(last.label(), Sheet.SMALL) / 2;
        for (BarChart.Bar bar : chart.bars()) {
            double part = scale.part(bar.end());
            double room = width - 1.5 * Sheet.GAP - TextWidth.of(bar.text(), Sheet.TEXT) - left;
            furthest = part * (furthest - left) > room ? left + room / part : furthest;
        }
        return furthest;
    }

    Drawing draw() {
        Legend legend = chart.legend(width);
        legend.drawOn(sheet);
        double top = legend.height() + Sheet.LINE + Sheet.GAP;
        double bottom = top + chart.bars().size() * row;
        sheet.small(chart.things(), Sheet.EDGE, top - Sheet.GAP, Sheet.Anchor.START);
        for (Tick tick : scale.ticks()) {
            double x = scale.place(tick.at(), left, right);
            sheet.line(x, top, x, bottom, Palette.GRID);
            sheet.small(tick.label(), x, bottom + Sheet.LINE, Sheet.Anchor.MIDDLE);
        }
        double y = top;
        for (BarChart.Bar bar : chart.bars()) {
            row(bar, y);
            y += row;
        }
        // Over the bars, whose edges would break it.
        double zero = scale.place(BigDecimal.ZERO, left, right);
        sheet.line(zero, top, zero, bottom, Palette.AXIS);
        sheet.small(chart.measure().title(), (left + right) / 2, bottom + 2.2 * Sheet.LINE, Sheet.Anchor.MIDDLE);
        return sheet.drawing(width, bottom + 2.2 * Sheet.LINE + Sheet.GAP);
    }

    private void row(BarChart.Bar bar, double top) {
        double middle = top + row / 2;
        double line = middle + Sheet.TEXT / 3.0;
        names(bar, line);
        for (BarChart.Piece piece : chart.pieces(bar)) {
            double from = scale.place(piece.from(), left, right);
            double to = scale.place(piece.to(), left, right);
            sheet.area(from, middle - BAR / 2.0, to - from, BAR, piece.style(), piece.hint());
        }
        bar.reach()
                .ifPresent(reach -> sheet.reachAlong(
                        scale.place(reach.low(), left, right), scale.place(reach.high(), left, right), middle));
        double gap = bar.reach().isPresent() ? Sheet.GAP : Sheet.GAP / 2.0;
        sheet.value(bar.text(), scale.place(bar.end(), left, right) + gap, line, Sheet.Anchor.START);
    }

    private void names(BarChart.Bar bar, double line) {
        double end = left - Sheet.GAP;
        double room = NAMES * width;
        boolean alone = bar.note().isEmpty();
        double first = alone ? line : line - Sheet.LINE / 2.0;
        sheet.text(TextWidth.fitted(bar.name(), Sheet.TEXT, room), end, first, Sheet.Anchor.END);
        if (!alone) {
            sheet.small(
                    TextWidth.fitted(bar.note(), Sheet.SMALL, room), end, line + Sheet.LINE / 2.0, Sheet.Anchor.END);
        }
    }
}
