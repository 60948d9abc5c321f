package io.crmkit.spi.access;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a user.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record UserId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public UserId {
        Objects.requireNonNull(value);
    }
}
