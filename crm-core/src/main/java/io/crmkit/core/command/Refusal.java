package io.crmkit.core.command;

import io.crmkit.spi.access.Permission;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a command is refused, as data. Codes are API; texts are not.
 *
 * <p>Called by hosts.
 */
public sealed interface Refusal {

    /**
     * {@return the refusal as a sentence}
     *
     * @param locale the language wanted: English, Spanish, Chinese or Bulgarian; English where there is no text in it
     */
    default String message(Locale locale) {
        return Messages.in(locale).text(this);
    }

    /**
     * The command itself is wrong. All faults that show in the command are told at once; when there are none, all that
     * show beside what is stored, such as an unknown user or what the data policy asks for.
     *
     * @param violations what is wrong, field by field
     */
    record Invalid(List<Violation> violations) implements Refusal {

        /**
         * Makes a refusal.
         *
         * @param violations what is wrong
         */
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /**
     * The actor may not do this.
     *
     * @param permission the permission it takes
     * @param cause why the actor does not have it
     */
    record Denied(Permission permission, DenialCause cause) implements Refusal {}

    /**
     * The record does not exist, or the actor may not see it: the answer is the same.
     *
     * @param kind the kind of the record
     */
    record NotFound(String kind) implements Refusal {}

    /**
     * A rule stands against it.
     *
     * @param code which rule
     * @param evidence what the rule saw, by name: statuses, dates, counts
     */
    record Rejected(RejectionCode code, Map<String, Object> evidence) implements Refusal {

        /**
         * Makes a refusal.
         *
         * @param code which rule
         * @param evidence what the rule saw
         */
        public Rejected {
            evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        }
    }
}
