package io.crmkit.spi.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name in the form in which names are compared: without invisible characters, Unicode compatibility composition
 * (NFKC), white space folded to single blanks and trimmed, case folded for no locale. "ACME  Ltd", "acme ltd" and "ＡＣＭＥ
 * ltd" have one key. Stores keep it in a column of its own, compared by its bytes, so that no database collation
 * decides what a duplicate is.
 *
 * <p>A key has at most {@value #MAX_LENGTH} characters, so that databases can index it. The names of this library have
 * at most 200, but compatibility composition can make eighteen of one. A longer key is cut off and ends with the SHA-256
 * of the whole, so that two such names still have one key only if they are the same.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the folded name
 */
public record NameKey(String value) implements Comparable<NameKey> {
    /** The greatest length of a key. */
    public static final int MAX_LENGTH = 400;

    private static final int DIGEST_LENGTH = 64;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * {@return the key of a name}
     *
     * @param name the name as written
     */
    public static NameKey of(String name) {
        String folded = fold(name);
        return new NameKey(folded.length() <= MAX_LENGTH ? folded : beginning(folded) + digest(folded));
    }

    private static String beginning(String folded) {
        int end = MAX_LENGTH - DIGEST_LENGTH;
        // Half a character is none.
        return folded.substring(0, Character.isHighSurrogate(folded.charAt(end - 1)) ? end - 1 : end);
    }

    private static String digest(String folded) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * {@return a text folded as keys are, to search in them}
     *
     * @param text the text as written
     */
    public static String fold(String text) {
        // ASCII, which is most names, is composed as it is and has no character of the invisible kind.
        return blanked(isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldAny(text));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        // Lower, upper, lower: that folds what has no single form in the other case, such as the sharp s, small and
        // capital. The final sigma depends on its place in a word, so it is folded by hand.
        String folded = composed.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('\u03c2', '\u03c3');
        // Changing case can leave a text uncomposed, so compose once more.
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static String blanked(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
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
