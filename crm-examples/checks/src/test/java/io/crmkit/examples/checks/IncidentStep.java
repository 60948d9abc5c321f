package io.crmkit.examples.checks;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of an incident, as the log tells it.
 *
 * @param name what happened, in the words of the answers
 * @param at when
 * @param assignee who handles the incident from then on, where that is what happened
 */
record IncidentStep(String name, Instant at, Optional<String> assignee) {

    /** The same step under another name. */
    IncidentStep named(String other) {
        return new IncidentStep(other, at, assignee);
    }
}
