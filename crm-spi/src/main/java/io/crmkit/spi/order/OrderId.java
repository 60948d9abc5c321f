package io.crmkit.spi.order;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of an order.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record OrderId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public OrderId {
        Objects.requireNonNull(value);
    }
}
