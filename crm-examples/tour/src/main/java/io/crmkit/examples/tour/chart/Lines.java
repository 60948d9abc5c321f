package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Draws lines. */
final class Lines {
    private static final int HEIGHT = 260;

    /** With more points than this, one cannot be told from the next. */
    private static final int DOTS = 60;

    private final LineChart chart;
    private final Sheet sheet = new Sheet();
    private final Scale horizontal;
    private final Scale vertical;
    private final Plot plot;

    Lines(LineChart chart) {
        this.chart = chart;
        horizontal = chart.horizontal();
        vertical = chart.vertical();
        int width = chart.span().width();
        Legend legend = legend(width);
        legend.drawOn(sheet);
        double levels = chart.levels().stream()
                .mapToDouble(level -> TextWidth.of(level.name(), Sheet.SMALL) + Sheet.GAP)
                .max()
                .orElse(0);
        // The first mark may be at the very left, and the last one at the very right.
        double half = horizontal.ticks().stream().mapToDouble(this::half).max().orElse(0);
        plot = Plot.of(vertical, legend.height(), HEIGHT, width, Math.max(levels, half))
                .from(half + Sheet.EDGE);
    }

    /** Half of the width of what stands at a mark. */
    private double half(Tick tick) {
        return Math.max(TextWidth.of(tick.label(), Sheet.SMALL), TextWidth.of(beneath(tick), Sheet.SMALL)) / 2;
    }

    private String beneath(Tick tick) {
        return chart.beneath().apply(tick.at());
    }

    private Legend legend(double width) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < chart.lines().size(); i++) {
            LineChart.Line line = chart.lines().get(i);
            entries.add(new Legend.Entry(line.name() + (line.dashed() ? " (dashed)" : ""), Palette.series(i)));
        }
        return new Legend(entries, width);
    }

    Drawing draw() {
        for (int i = 0; i < chart.zones().size(); i++) {
            zone(chart.zones().get(i), i);
        }
        plot.drawVertical(sheet, vertical, chart.measure().title());
        plot.drawZero(sheet, vertical);
        for (Tick tick : horizontal.ticks()) {
            double x = plot.x(horizontal, tick.at());
            sheet.line(x, plot.bottom(), x, plot.bottom() + 4, Palette.AXIS);
            sheet.small(tick.label(), x, plot.bottom() + Sheet.LINE, Sheet.Anchor.MIDDLE);
            sheet.small(beneath(tick), x, plot.bottom() + 2.0 * Sheet.LINE, Sheet.Anchor.MIDDLE);
        }
        for (LineChart.Level level : chart.levels()) {
            double y = plot.y(vertical, level.at());
            sheet.line(plot.left(), y, plot.right(), y, Palette.LEVEL);
            sheet.small(level.name(), plot.right() + Sheet.GAP / 2.0, y + Sheet.SMALL / 3.0, Sheet.Anchor.START);
        }
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), i);
        }
        boolean more =
                horizontal.ticks().stream().anyMatch(tick -> !beneath(tick).isEmpty());
        return plot.drawTitle(sheet, chart.along().title(), plot.bottom() + (more ? 2 : 1) * Sheet.LINE);
    }

    private void zone(LineChart.Zone zone, int index) {
        double from = plot.x(horizontal, zone.from());
        double to = plot.x(horizontal, zone.to());
        sheet.area(
                from,
                plot.top(),
                to - from,
                plot.bottom() - plot.top(),
                Palette.zone(index),
                String.join(", ", zone.name()));
        List<String> name = zone.name().stream()
                .flatMap(text -> broken(text, to - from).stream())
                .toList();
        double y = plot.bottom() - Sheet.GAP - (name.size() - 1.0) * Sheet.LINE;
        for (String text : name) {
            String fitted = TextWidth.fitted(text, Sheet.SMALL, to - from);
            sheet.text(fitted, (from + to) / 2, y, Sheet.Anchor.MIDDLE, Sheet.SMALL, Palette.INK);
            y += Sheet.LINE;
        }
    }

    /** A text that does not fit goes word by word, each in a line. */
    private static List<String> broken(String text, double width) {
        return TextWidth.of(text, Sheet.SMALL) <= width ? List.of(text) : List.of(text.split(" ", -1));
    }

    private void line(LineChart.Line line, int index) {
        if (line.hasBand()) {
            sheet.path(band(line), Palette.band(index), line.name() + ": interval");
        }
        String style = Palette.line(index) + (line.dashed() ? " " + Palette.DASHED : "");
        sheet.path(path(line.points(), line.shape()), style, line.name());
        if (line.points().size() <= DOTS && line.shape() == LineChart.Shape.STRAIGHT && !line.dashed()) {
            line.points().forEach(point -> dot(line, point, index));
        }
    }

    private void dot(LineChart.Line line, LineChart.Point point, int index) {
        sheet.dot(
                plot.x(horizontal, point.x()),
                plot.y(vertical, point.y()),
                Palette.series(index),
                line.name() + ": " + chart.measure().text().apply(point.y()));
    }

    /** Along the lower ends, and back along the upper ones. */
    private String band(LineChart.Line line) {
        List<LineChart.Point> lower = new ArrayList<>();
        List<LineChart.Point> upper = new ArrayList<>();
        for (LineChart.Point point : line.points()) {
            LineChart.Band band = point.band().orElse(new LineChart.Band(point.y(), point.y()));
            lower.add(LineChart.Point.of(point.x(), band.low()));
            upper.add(LineChart.Point.of(point.x(), band.high()));
        }
        List<String> back = corners(upper, line.shape());
        Collections.reverse(back);
        return path(lower, line.shape()) + " L" + String.join(" L", back) + " Z";
    }

    private String path(List<LineChart.Point> points, LineChart.Shape shape) {
        return "M" + String.join(" L", corners(points, shape));
    }

    private List<String> corners(List<LineChart.Point> points, LineChart.Shape shape) {
        List<String> corners = new ArrayList<>();
        BigDecimal height = points.get(0).y();
        for (LineChart.Point point : points) {
            if (shape == LineChart.Shape.STEPS && point.y().compareTo(height) != 0) {
                corners.add(corner(point.x(), height));
            }
            corners.add(corner(point.x(), point.y()));
            height = point.y();
        }
        return corners;
    }

    private String corner(BigDecimal x, BigDecimal y) {
        return String.format(Locale.ROOT, "%.2f,%.2f", plot.x(horizontal, x), plot.y(vertical, y));
    }
}
