package io.crmkit.spi.chance;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a chance.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record ChanceId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public ChanceId {
        Objects.requireNonNull(value);
    }
}
