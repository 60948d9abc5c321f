package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;

/** Draws bars that lie, each with its name before and its text after it. */
final class LyingBars {
    private static final int ROW = 26;
    private static final int BAR = 16;

    /** The most that names take; longer ones are shortened, and are whole in the table beneath. */
    private static final int NAMES = 210;

    private final BarChart chart;
    private final Sheet sheet = new Sheet();
    private final int width;
    private final double left;
    private final double right;
    private final Scale scale;

    LyingBars(BarChart chart) {
        this.chart = chart;
        width = chart.span().width();
        left = Math.min(NAMES, names()) + Sheet.GAP;
        scale = chart.scale(5);
        right = right();
    }

    private double names() {
        return chart.bars().stream()
                .mapToDouble(bar -> TextWidth.of(bar.name(), Sheet.TEXT))
                .max()
                .orElse(0);
    }

    /** As far to the right as leaves room for the last mark of the axis, and for the text after each bar. */
    private double right() {
        Tick last = scale.ticks().get(scale.ticks().size() - 1);
        double furthest = width - TextWidth.of(last.label(), Sheet.SMALL) / 2;
        for (BarChart.Bar bar : chart.bars()) {
            double part = scale.part(bar.above());
            double room = width - Sheet.GAP - TextWidth.of(bar.text(), Sheet.TEXT) - left;
            furthest = part * (furthest - left) > room ? left + room / part : furthest;
        }
        return furthest;
    }

    Drawing draw() {
        Legend legend = chart.legend(width);
        legend.drawOn(sheet);
        double top = legend.height() + Sheet.LINE + Sheet.GAP;
        double bottom = top + chart.bars().size() * (double) ROW;
        sheet.small(chart.things(), Sheet.EDGE, top - Sheet.GAP, Sheet.Anchor.START);
        for (Tick tick : scale.ticks()) {
            double x = scale.place(tick.at(), left, right);
            sheet.line(x, top, x, bottom, Palette.GRID);
            sheet.small(tick.label(), x, bottom + Sheet.LINE, Sheet.Anchor.MIDDLE);
        }
        double y = top;
        for (BarChart.Bar bar : chart.bars()) {
            row(bar, y);
            y += ROW;
        }
        // Over the bars, whose edges would break it.
        double zero = scale.place(BigDecimal.ZERO, left, right);
        sheet.line(zero, top, zero, bottom, Palette.AXIS);
        sheet.small(chart.measure().title(), (left + right) / 2, bottom + 2.2 * Sheet.LINE, Sheet.Anchor.MIDDLE);
        return sheet.drawing(width, bottom + 2.2 * Sheet.LINE + Sheet.GAP);
    }

    private void row(BarChart.Bar bar, double top) {
        double line = top + ROW / 2.0 + Sheet.TEXT / 3.0;
        sheet.text(TextWidth.fitted(bar.name(), Sheet.TEXT, NAMES), left - Sheet.GAP, line, Sheet.Anchor.END);
        for (BarChart.Piece piece : chart.pieces(bar)) {
            double from = scale.place(piece.from(), left, right);
            double to = scale.place(piece.to(), left, right);
            sheet.area(from, top + (ROW - BAR) / 2.0, to - from, BAR, piece.style(), piece.hint());
        }
        sheet.value(bar.text(), scale.place(bar.above(), left, right) + Sheet.GAP / 2.0, line, Sheet.Anchor.START);
    }
}
