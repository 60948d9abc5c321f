package io.crmkit.examples.tour;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right the texts of the data set in which an escape lost its backslash: "Mu00fcnchen" is München. The codes are those
 * of Windows, where 92 is an apostrophe; as Unicode it is a control character, which crmkit would refuse.
 */
final class TextRepair {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("u00([0-9a-f]{2})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private int repaired;

    String repair(String text) {
        String whole = BROKEN_ESCAPE.matcher(text).replaceAll(TextRepair::character);
        if (!whole.equals(text)) {
            repaired++;
        }
        return whole.strip();
    }

    /** How many texts were put right. */
    int repaired() {
        return repaired;
    }

    private static String character(MatchResult escape) {
        byte code = (byte) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(new String(new byte[] {code}, WINDOWS));
    }
}
