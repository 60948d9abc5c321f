package io.crmkit.core.handling;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Internal: collects what is wrong with a command, to report it all at once. */
public final class Faults {
    private final List<Violation> violations = new ArrayList<>();

    /** Makes an empty collection. */
    public Faults() {}

    /**
     * Adds a violation.
     *
     * @param field the path to the field
     * @param code what is wrong
     */
    public void add(String field, ViolationCode code) {
        violations.add(Violation.of(field, code));
    }

    /**
     * Adds a violation with the figures behind it.
     *
     * @param field the path to the field
     * @param code what is wrong
     * @param evidence the figures
     */
    public void add(String field, ViolationCode code, Map<String, Object> evidence) {
        violations.add(new Violation(field, code, evidence));
    }

    /**
     * Adds violations.
     *
     * @param more the violations
     */
    public void addAll(List<Violation> more) {
        violations.addAll(more);
    }

    /**
     * Adds the first of some violations, if there are any.
     *
     * @param more where they are
     */
    void addFirst(Faults more) {
        more.violations.stream().findFirst().ifPresent(violations::add);
    }

    /**
     * Refuses if anything was added.
     *
     * @throws CrmException with all that was added
     */
    public void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new CrmException(new Refusal.Invalid(violations));
        }
    }
}
