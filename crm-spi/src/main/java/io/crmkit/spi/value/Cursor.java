package io.crmkit.spi.value;

import java.util.UUID;

/**
 * Where a page of a list ended: the identity of its last row. Lists are ordered by identity, which with the
 * time-ordered ids that the library makes is the order of creation.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity of the last row
 */
public record Cursor(UUID value) {

    /**
     * {@return the cursor that its text form names}
     *
     * @param text what {@link #toString()} gave
     * @throws IllegalArgumentException if it is no such text
     */
    public static Cursor parse(String text) {
        return new Cursor(UUID.fromString(text));
    }

    /** {@return the text form, fit for a URL} */
    @Override
    public String toString() {
        return value.toString();
    }
}
