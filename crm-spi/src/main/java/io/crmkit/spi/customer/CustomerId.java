package io.crmkit.spi.customer;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a customer.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record CustomerId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public CustomerId {
        Objects.requireNonNull(value);
    }
}
