package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;

/** The part of a chart that lies between its axes: what bars that stand and lines have in common. */
record Plot(double left, double top, double right, double bottom, int sheetWidth) {

    /** The plot beneath a legend, with room for what stands left, right and above. */
    static Plot of(Scale vertical, double legend, double height, int width, double atRight) {
        double labels = vertical.ticks().stream()
                .mapToDouble(tick -> TextWidth.of(tick.label(), Sheet.SMALL))
                .max()
                .orElse(0);
        double top = legend + Sheet.LINE + 2.5 * Sheet.GAP;
        return new Plot(labels + Sheet.GAP, top, width - atRight - 2, top + height, width);
    }

    /** The same with at least so much room at its left. */
    Plot from(double room) {
        return new Plot(Math.max(left, room), top, right, bottom, sheetWidth);
    }

    double width() {
        return right - left;
    }

    double x(Scale scale, BigDecimal value) {
        return scale.place(value, left, right);
    }

    double y(Scale scale, BigDecimal value) {
        return scale.place(value, bottom, top);
    }

    /** What is measured stands above its axis, where nobody has to turn the head for it. */
    void drawVertical(Sheet sheet, Scale scale, String title) {
        // High enough for the text of a bar that reaches the top.
        sheet.small(title, Sheet.EDGE, top - 2.5 * Sheet.GAP, Sheet.Anchor.START);
        for (Tick tick : scale.ticks()) {
            double y = y(scale, tick.at());
            sheet.line(left, y, right, y, Palette.GRID);
            sheet.small(tick.label(), left - Sheet.GAP / 2.0, y + Sheet.SMALL / 3.0, Sheet.Anchor.END);
        }
    }

    /** Over bars, whose edges would break it. */
    void drawZero(Sheet sheet, Scale scale) {
        double y = y(scale, BigDecimal.ZERO);
        sheet.line(left, y, right, y, Palette.AXIS);
    }

    /** Ends the drawing with what lies along the horizontal axis. */
    Drawing drawTitle(Sheet sheet, String title, double beneath) {
        sheet.small(title, (left + right) / 2, beneath + 1.3 * Sheet.LINE, Sheet.Anchor.MIDDLE);
        return sheet.drawing(sheetWidth, beneath + 1.3 * Sheet.LINE + Sheet.GAP);
    }
}
