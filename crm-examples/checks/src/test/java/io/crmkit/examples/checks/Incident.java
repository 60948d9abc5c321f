package io.crmkit.examples.checks;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One incident of the log.
 *
 * @param number its ticket number
 * @param category what it was filed under in the end, which is how the answers count
 * @param location where it came from
 * @param steps what happened to it, in the order of the log
 */
record Incident(String number, String category, String location, List<IncidentStep> steps) {

    List<String> trace() {
        return steps.stream().map(IncidentStep::name).toList();
    }

    /** The trace as the answers write it. */
    String variant() {
        return String.join(">", trace());
    }

    /** As it stood at an instant. */
    Incident until(Instant instant) {
        return new Incident(
                number,
                category,
                location,
                steps.stream().takeWhile(step -> !step.at().isAfter(instant)).collect(Collectors.toUnmodifiableList()));
    }
}
