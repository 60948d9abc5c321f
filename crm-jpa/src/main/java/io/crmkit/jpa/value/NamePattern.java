package io.crmkit.jpa.value;

import io.crmkit.spi.value.NameKey;

/** Internal to crm-jpa: searches for a part of a name in a column of folded names. */
public final class NamePattern {
    private NamePattern() {}

    /**
     * {@return the pattern for {@code like :p escape '!'}} The backslash, the usual escape, is one in the literals of
     * MariaDB too.
     *
     * @param part the part, as written
     */
    public static String containing(String part) {
        String folded = NameKey.fold(part);
        return "%" + folded.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
