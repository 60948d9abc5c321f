package io.crmkit.core.command;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing wrong with one field.
 *
 * <p>Called by hosts.
 *
 * @param field the path to the field in the command, such as {@code rows[3].details.name}
 * @param code what is wrong
 * @param evidence the figures behind the code, such as {@code max}; never the value itself
 */
public record Violation(String field, ViolationCode code, Map<String, Object> evidence) {

    /**
     * Makes a violation.
     *
     * @param field the path to the field
     * @param code what is wrong
     * @param evidence the figures behind the code
     */
    public Violation {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    /**
     * {@return a violation without figures}
     *
     * @param field the path to the field
     * @param code what is wrong
     */
    public static Violation of(String field, ViolationCode code) {
        return new Violation(field, code, Map.of());
    }

    /**
     * {@return what is wrong as the rest of a sentence that begins with the field, for forms that show it there}
     *
     * @param locale the language wanted: English, Spanish, Chinese or Bulgarian; English where there is no text in it
     */
    public String message(Locale locale) {
        return Messages.in(locale).text(this);
    }
}
