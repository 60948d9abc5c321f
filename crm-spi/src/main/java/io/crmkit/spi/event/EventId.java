package io.crmkit.spi.event;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of an event.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record EventId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public EventId {
        Objects.requireNonNull(value);
    }
}
