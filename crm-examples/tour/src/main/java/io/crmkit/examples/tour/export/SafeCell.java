package io.crmkit.examples.tour.export;

/**
 * Texts that no spreadsheet takes for a formula (CWE-1236): one that begins like a formula gets an apostrophe before it, which
 * spreadsheets read as "this is text". Numbers are not for this class: one that is written as a number begins with a minus
 * rightly.
 */
final class SafeCell {
    /** What a formula begins with, in its wide forms too, and what some programs skip in looking for it. */
    private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    static String of(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** Blanks and marks that are not seen may be skipped before a formula, so they are skipped here too. */
    private static boolean isFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TRIGGERS.indexOf(c) >= 0) {
                return true;
            }
            if (!isSkipped(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }
}
