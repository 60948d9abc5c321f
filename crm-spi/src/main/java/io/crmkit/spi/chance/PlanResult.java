package io.crmkit.spi.chance;

import io.crmkit.spi.access.UserId;
import java.time.Instant;

/**
 * What came of a plan item.
 *
 * <p>Called by hosts and stores.
 *
 * @param text what came of it
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
public record PlanResult(String text, UserId recordedBy, Instant recordedAt) {

    /** {@return the result without its text, which may hold personal data} */
    @Override
    public String toString() {
        return "PlanResult[" + recordedAt + "]";
    }
}
