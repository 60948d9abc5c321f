package io.crmkit.spi.value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list, between its rows or on one of them: where a page ended. It stays what it is when the row goes or
 * changes. A cursor belongs to one order; the core refuses it in another one, and if its key cannot be one of that
 * order, as invalid. Turned round, an order has the same cursors: with {@code descending} changed, the page after a
 * cursor leads back from it.
 *
 * <p>Called by hosts and stores.
 *
 * @param sort the name of the order
 * @param key the key of that order; of an order by names it is a folded name, which is personal data and is in the text
 *     form too, encoded and not encrypted
 * @param id the identity of the row
 */
public record Cursor(String sort, String key, UUID id) implements Comparable<Cursor> {
    private static final String SEPARATOR = ".";
    private static final int PARTS = 3;

    /**
     * {@return the cursor that its text form names}
     *
     * @param text what {@link #toString()} gave
     * @throws IllegalArgumentException if it is no such text
     */
    public static Cursor parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length == PARTS) {
            byte[] key = Base64.getUrlDecoder().decode(parts[1]);
            Cursor cursor = new Cursor(parts[0], new String(key, StandardCharsets.UTF_8), UUID.fromString(parts[2]));
            if (cursor.toString().equals(text)) {
                return cursor;
            }
        }
        throw new IllegalArgumentException("no cursor");
    }

    /** {@return the text form, fit for a URL} */
    @Override
    public String toString() {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return sort + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + SEPARATOR + id;
    }

    /**
     * Orders cursors of one order as the list is ordered: by key, code point by code point, then by identity.
     *
     * @param other the cursor to compare with
     * @return negative, zero or positive
     */
    @Override
    public int compareTo(Cursor other) {
        int bySort = sort.compareTo(other.sort);
        if (bySort != 0) {
            return bySort;
        }
        int byKey = compareCodePoints(key, other.key);
        return byKey != 0 ? byKey : Id.compare(id, other.id);
    }

    /** {@link String#compareTo} compares halves of characters, an order that no database shares. */
    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int at = 0; at < length; at++) {
            if (left.charAt(at) != right.charAt(at)) {
                // Of two low halves the high ones before them are equal: they compare as their characters do.
                return Integer.compare(left.codePointAt(at), right.codePointAt(at));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
