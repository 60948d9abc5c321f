package io.crmkit.spi.activity;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of an activity.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record ActivityId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public ActivityId {
        Objects.requireNonNull(value);
    }
}
