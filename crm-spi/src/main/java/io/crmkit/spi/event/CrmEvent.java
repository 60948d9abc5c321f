package io.crmkit.spi.event;

import io.crmkit.spi.access.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One accepted step: who did what to which record, when. Events are appended together with the change they tell of and
 * are never changed. Of one subject no two events have the same {@code basis} and {@code ordinal}, and these two order
 * them.
 *
 * <p>Called by hosts and stores; made by the core.
 *
 * @param id the identity
 * @param at when, in UTC, to the microsecond
 * @param actor the user who acted; absent when the system did
 * @param subject what the step was taken on
 * @param basis the version of the subject that the step was decided on; {@link io.crmkit.spi.value.State#NEW} for the
 *     first event of a subject
 * @param ordinal the place among the steps that one command took on the subject, from 0
 * @param step the name of the step
 * @param from the status before, where the subject has one
 * @param to the status after, where the subject has one
 * @param details what else was decided, by field, ordered by field: a reason, an assignee
 */
public record CrmEvent(
        EventId id,
        Instant at,
        Optional<UserId> actor,
        Subject subject,
        long basis,
        int ordinal,
        String step,
        Optional<String> from,
        Optional<String> to,
        Map<String, String> details) {

    /** The name of the key that no two events share: subject, basis and ordinal. */
    public static final String UNIQUE_KEY = "event.basis";

    /**
     * Makes an event.
     *
     * @param id the identity
     * @param at when
     * @param actor the user who acted
     * @param subject what the step was taken on
     * @param basis the version the step was decided on
     * @param ordinal the place among the steps that one command took on the subject
     * @param step the name of the step
     * @param from the status before
     * @param to the status after
     * @param details what else was decided, by field
     * @throws IllegalArgumentException if the ordinal is below zero
     */
    public CrmEvent {
        if (ordinal < 0) {
            throw new IllegalArgumentException("ordinal below zero");
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** {@return the event without its details, which may hold personal data} */
    @Override
    public String toString() {
        return "CrmEvent[" + step + " on " + subject + " at " + at + "]";
    }
}
