package io.crmkit.jpa.value;

import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.PhoneKey;
import java.util.Optional;

/** Internal to crm-jpa: searches for a part of a text in a column of folded texts, or of digits. */
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

    /**
     * {@return the pattern for {@code like :p}, or nothing if there are no digits to search for}
     *
     * @param part the part of a telephone number, as written
     */
    public static Optional<String> ofDigits(String part) {
        return Optional.of(PhoneKey.digits(part))
                .filter(digits -> !digits.isEmpty())
                .map(digits -> "%" + digits + "%");
    }
}
