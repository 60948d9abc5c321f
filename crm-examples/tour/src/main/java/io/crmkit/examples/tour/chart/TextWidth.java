package io.crmkit.examples.tour.chart;

/**
 * How wide a text is at most, whatever font the reader has: as in a wide one without serifs. A drawing cannot measure, and a
 * text that is cut off is worse than one with room around it.
 */
public final class TextWidth {
    private static final String SHORTENED = "…";

    private TextWidth() {}

    /** {@return the width of a text} */
    public static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    /** {@return the text, shortened at its end if it is wider} */
    static String fitted(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        for (int length = points.length - 1; length > 0; length--) {
            String shorter = new String(points, 0, length).stripTrailing() + SHORTENED;
            if (of(shorter, size) <= width) {
                return shorter;
            }
        }
        return SHORTENED;
    }

    private static double em(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if ("ijlI'|".indexOf(c) >= 0) {
            return 0.31;
        }
        if (" .,:;·".indexOf(c) >= 0) {
            return 0.34;
        }
        if ("frt()[]-/!".indexOf(c) >= 0) {
            return 0.43;
        }
        if ("mwMWO@%&+=…—".indexOf(c) >= 0 || c >= 0x2E80) {
            return 1;
        }
        return Character.isUpperCase(c) ? 0.76 : 0.65;
    }
}
