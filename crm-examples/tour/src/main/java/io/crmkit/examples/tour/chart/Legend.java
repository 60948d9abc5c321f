package io.crmkit.examples.tour.chart;

import java.util.ArrayList;
import java.util.List;

/** What the colours of a chart stand for, in as many lines as that takes. */
final class Legend {
    private static final int SWATCH = 12;
    private static final int BETWEEN = 18;

    private final List<Place> places = new ArrayList<>();
    private final int lines;

    private record Place(Entry entry, double x, int line) {}

    /** A colour, and what it stands for. */
    record Entry(String name, String style) {}

    Legend(List<Entry> entries, double width) {
        double x = 0;
        int line = 0;
        for (Entry entry : entries) {
            double taken = SWATCH + Sheet.GAP + TextWidth.of(entry.name(), Sheet.TEXT);
            if (x > 0 && x + taken > width) {
                x = 0;
                line++;
            }
            places.add(new Place(entry, x, line));
            x += taken + BETWEEN;
        }
        lines = entries.isEmpty() ? 0 : line + 1;
    }

    double height() {
        return lines == 0 ? 0 : lines * (Sheet.LINE + 4.0) + Sheet.GAP;
    }

    void drawOn(Sheet sheet) {
        for (Place place : places) {
            double y = Sheet.EDGE + place.line() * (Sheet.LINE + 4.0);
            sheet.area(Sheet.EDGE + place.x(), y, SWATCH, SWATCH, place.entry().style(), "");
            sheet.text(
                    place.entry().name(),
                    Sheet.EDGE + place.x() + SWATCH + Sheet.GAP,
                    y + SWATCH - 2,
                    Sheet.Anchor.START);
        }
    }
}
