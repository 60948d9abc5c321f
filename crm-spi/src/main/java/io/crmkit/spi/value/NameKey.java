package io.crmkit.spi.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name in the form in which names are compared: without invisible characters, Unicode compatibility composition
 * (NFKC), white space folded to single blanks and trimmed, case folded for no locale. "ACME  Ltd", "acme ltd" and "ＡＣＭＥ
 * ltd" have one key. Stores keep it in a column of its own, compared by its bytes, so that no database collation
 * decides what a duplicate is.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the folded name
 */
public record NameKey(String value) implements Comparable<NameKey> {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * {@return the key of a name}
     *
     * @param name the name as written
     */
    public static NameKey of(String name) {
        return new NameKey(fold(name));
    }

    /**
     * {@return a text folded as keys are, to search in them}
     *
     * @param text the text as written
     */
    public static String fold(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        // Lower, upper, lower: that folds what has no single form in the other case, such as the sharp s, small and
        // capital. The final sigma depends on its place in a word, so it is folded by hand.
        String folded = composed.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('\u03c2', '\u03c3');
        // Changing case can leave a text uncomposed, so compose once more.
        return BLANKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    @Override
    public int compareTo(NameKey other) {
        return value.compareTo(other.value);
    }

    /** {@return a mask: names are personal data} */
    @Override
    public String toString() {
        return "NameKey[***]";
    }
}
