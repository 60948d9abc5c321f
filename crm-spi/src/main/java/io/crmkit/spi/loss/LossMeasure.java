package io.crmkit.spi.loss;

import io.crmkit.spi.access.UserId;
import java.time.Instant;

/**
 * Something that is done to keep a customer.
 *
 * <p>Called by hosts and stores.
 *
 * @param author who recorded it
 * @param at when it was recorded
 * @param text what is done
 */
public record LossMeasure(UserId author, Instant at, String text) {

    /** {@return the measure without its text, which may hold personal data} */
    @Override
    public String toString() {
        return "LossMeasure[" + at + "]";
    }
}
