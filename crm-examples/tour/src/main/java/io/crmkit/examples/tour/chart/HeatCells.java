package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;

/** Draws a heat map. */
final class HeatCells {
    private static final int SMALLEST_TEXT = 8;
    private static final int LEGEND = 22;

    private final HeatMap map;
    private final Sheet sheet = new Sheet();
    private final int width;
    private final double left;
    private final double top;
    private final double cellWidth;
    private final double cellHeight;
    private final BigDecimal high;

    HeatCells(HeatMap map) {
        this.map = map;
        width = map.span().width();
        double names = map.rows().stream()
                .mapToDouble(name -> TextWidth.of(name, Sheet.SMALL))
                .max()
                .orElse(0);
        left = names + Sheet.GAP;
        top = 3.0 * Sheet.LINE;
        cellWidth = (width - left) / Math.max(1, map.columns().size());
        int lines =
                map.cells().stream().mapToInt(cell -> cell.texts().size()).max().orElse(1);
        cellHeight = lines > 1 ? (lines + 1.0) * Sheet.LINE : Sheet.LINE + 2.0;
        high = map.cells().stream().map(HeatMap.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    Drawing draw() {
        sheet.small(map.along(), left + (width - left) / 2, Sheet.SMALL, Sheet.Anchor.MIDDLE);
        sheet.small(map.across(), Sheet.EDGE, 2.0 * Sheet.LINE - 2, Sheet.Anchor.START);
        for (int i = 0; i < map.columns().size(); i++) {
            sheet.small(map.columns().get(i), left + (i + 0.5) * cellWidth, top - 5, Sheet.Anchor.MIDDLE);
        }
        for (int i = 0; i < map.rows().size(); i++) {
            double y = top + (i + 0.5) * cellHeight + Sheet.SMALL / 3.0;
            sheet.small(map.rows().get(i), left - Sheet.GAP / 2.0, y, Sheet.Anchor.END);
        }
        map.cells().forEach(this::cell);
        return legend(top + map.rows().size() * cellHeight + 1.5 * Sheet.GAP);
    }

    private void cell(HeatMap.Cell cell) {
        double x = left + cell.column() * cellWidth;
        double y = top + cell.row() * cellHeight;
        int heat = heat(cell.value());
        sheet.area(x + 0.5, y + 0.5, cellWidth - 1, cellHeight - 1, Palette.heat(heat), cell.hint());
        double line = y + (cellHeight - cell.texts().size() * (double) Sheet.LINE) / 2 + Sheet.TEXT;
        for (String text : cell.texts()) {
            sheet.text(text, x + cellWidth / 2, line, Sheet.Anchor.MIDDLE, size(text), Palette.onHeat(heat));
            line += Sheet.LINE;
        }
    }

    private int size(String text) {
        int size = Sheet.TEXT;
        while (size > SMALLEST_TEXT && TextWidth.of(text, size) > cellWidth - 2) {
            size--;
        }
        return size;
    }

    /** Nothing is the palest, the greatest the darkest. */
    private int heat(BigDecimal value) {
        if (high.signum() == 0 || value.signum() <= 0) {
            return 0;
        }
        double part = value.doubleValue() / high.doubleValue();
        return Math.min(Palette.HEATS - 1, (int) (part * Palette.HEATS));
    }

    /** From the least to the greatest, with what is measured. */
    private Drawing legend(double y) {
        String least = map.measure().text().apply(BigDecimal.ZERO);
        String greatest = map.measure().text().apply(high);
        double x = left + TextWidth.of(least, Sheet.SMALL) + Sheet.GAP / 2.0;
        double line = y + Sheet.TEXT - 2.0;
        sheet.small(least, left, line, Sheet.Anchor.START);
        for (int i = 0; i < Palette.HEATS; i++) {
            sheet.area(x + i * (double) LEGEND, y, LEGEND, Sheet.TEXT, Palette.heat(i), "");
        }
        double end = x + Palette.HEATS * (double) LEGEND + Sheet.GAP / 2.0;
        sheet.small(greatest + " · " + map.measure().title(), end, line, Sheet.Anchor.START);
        return sheet.drawing(width, y + Sheet.LINE + Sheet.GAP);
    }
}
