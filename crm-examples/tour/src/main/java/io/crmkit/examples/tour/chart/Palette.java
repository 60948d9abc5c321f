package io.crmkit.examples.tour.chart;

import java.util.List;

/**
 * The colours of charts, as classes of a style sheet, for pages that are light and that are dark. Series can be told apart by
 * those who see fewer colours; heat goes from the colour of the page to one that stands out, in one hue.
 *
 * @param ink of texts
 * @param muted of texts that stand back
 * @param page of what is behind the charts
 * @param grid of lines that help
 * @param zone of stretches that are told apart from their neighbours
 * @param series of series, in order
 * @param pale of the least heat
 * @param strong of the greatest heat
 */
public record Palette(
        String ink,
        String muted,
        String page,
        String grid,
        String zone,
        List<String> series,
        String pale,
        String strong) {

    /** For light pages and for paper. */
    public static final Palette LIGHT = new Palette(
            "#1b1f24",
            "#4d5661",
            "#ffffff",
            "#d9dee4",
            "#eef1f5",
            List.of("#0072b2", "#d55e00", "#14532a", "#8a8f98"),
            "#e8f0f8",
            "#08386b");

    /** For dark pages. */
    public static final Palette DARK = new Palette(
            "#e8ebef",
            "#aab4c0",
            "#171b21",
            "#39414b",
            "#20262e",
            List.of("#4fa8de", "#f08a3c", "#c4f5e0", "#7f858d"),
            "#22303f",
            "#a9d4fb");

    static final String INK = "ink";
    static final String MUTED = "muted";
    static final String VALUE = "value";
    static final String GRID = "grid";
    static final String AXIS = "axis";
    static final String REACH = "reach";
    static final String LEVEL = "level";
    static final String DASHED = "dashed";

    /** How many series there can be. */
    public static final int SERIES = 4;

    /** How many steps of heat there are. */
    public static final int HEATS = 9;

    /** Checks that there is a colour for each series. */
    public Palette {
        series = List.copyOf(series);
        if (series.size() != SERIES) {
            throw new IllegalArgumentException("colours of series: " + series);
        }
    }

    static String series(int index) {
        return "s" + index;
    }

    static String line(int index) {
        return "l" + index;
    }

    static String band(int index) {
        return "b" + index;
    }

    static String zone(int index) {
        return index % 2 == 0 ? "even" : "odd";
    }

    static String heat(int step) {
        return "h" + step;
    }

    static String onHeat(int step) {
        return "t" + step;
    }

    /** {@return the style sheet} */
    public String css() {
        StringBuilder css = new StringBuilder();
        rule(css, INK, "fill:" + ink);
        rule(css, VALUE, "paint-order:stroke;stroke-width:3;fill:" + ink + ";stroke:" + page);
        rule(css, MUTED, "fill:" + muted);
        rule(css, GRID, "stroke:" + grid);
        rule(css, AXIS, "stroke:" + muted);
        rule(css, REACH, "stroke-width:2;stroke:" + ink);
        rule(css, LEVEL, "stroke:" + muted + ";stroke-dasharray:2 3");
        rule(css, DASHED, "stroke-dasharray:7 4");
        rule(css, zone(0), "fill:" + zone);
        rule(css, zone(1), "fill:" + page);
        for (int i = 0; i < SERIES; i++) {
            rule(css, series(i), "fill:" + series.get(i) + ";stroke:" + page);
            rule(css, line(i), "fill:none;stroke-width:2;stroke-linejoin:round;stroke:" + series.get(i));
            rule(css, band(i), "fill-opacity:.22;fill:" + series.get(i));
        }
        for (int i = 0; i < HEATS; i++) {
            rule(css, heat(i), "fill:" + heatColour(i).hex());
            rule(css, onHeat(i), "fill:" + textColour(i).hex());
        }
        return css.toString();
    }

    /** The colour of a step of heat. */
    Colour heatColour(int step) {
        return Colour.of(pale).towards(Colour.of(strong), step / (HEATS - 1.0));
    }

    /** Black or white, whichever is read better on a step of heat. */
    Colour textColour(int step) {
        Colour ground = heatColour(step);
        Colour black = Colour.of("#000000");
        Colour white = Colour.of("#ffffff");
        return ground.contrast(black) >= ground.contrast(white) ? black : white;
    }

    private static void rule(StringBuilder css, String name, String declarations) {
        css.append("svg .").append(name).append("{").append(declarations).append("}\n");
    }
}
