package io.crmkit.spi.service;

import io.crmkit.spi.access.UserId;
import java.time.Instant;

/**
 * What was done about a service request.
 *
 * <p>Called by hosts and stores.
 *
 * @param text what was done
 * @param handledBy who did it
 * @param handledAt when it was recorded
 */
public record Handling(String text, UserId handledBy, Instant handledAt) {

    /** {@return the handling without its text, which may hold personal data} */
    @Override
    public String toString() {
        return "Handling[" + handledAt + "]";
    }
}
