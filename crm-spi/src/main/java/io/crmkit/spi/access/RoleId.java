package io.crmkit.spi.access;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a role.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record RoleId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public RoleId {
        Objects.requireNonNull(value);
    }
}
