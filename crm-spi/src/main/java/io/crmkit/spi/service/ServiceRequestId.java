package io.crmkit.spi.service;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a service request.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record ServiceRequestId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public ServiceRequestId {
        Objects.requireNonNull(value);
    }
}
