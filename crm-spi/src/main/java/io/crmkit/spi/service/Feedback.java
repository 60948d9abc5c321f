package io.crmkit.spi.service;

import io.crmkit.spi.access.UserId;
import java.time.Instant;

/**
 * What the customer says of how a request was handled.
 *
 * <p>Called by hosts and stores.
 *
 * @param result what came of it
 * @param satisfaction how satisfied the customer is, from 1 to 5
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
public record Feedback(String result, int satisfaction, UserId recordedBy, Instant recordedAt) {

    /**
     * Makes a feedback.
     *
     * @param result what came of it
     * @param satisfaction how satisfied the customer is
     * @param recordedBy who recorded it
     * @param recordedAt when it was recorded
     * @throws IllegalArgumentException if the satisfaction is not from 1 to 5
     */
    public Feedback {
        if (satisfaction < 1 || satisfaction > 5) {
            throw new IllegalArgumentException("satisfaction is from 1 to 5");
        }
    }

    /** {@return the feedback without its text, which may hold personal data} */
    @Override
    public String toString() {
        return "Feedback[" + satisfaction + " at " + recordedAt + "]";
    }
}
