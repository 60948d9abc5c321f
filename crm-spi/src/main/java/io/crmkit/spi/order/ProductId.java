package io.crmkit.spi.order;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a product.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record ProductId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public ProductId {
        Objects.requireNonNull(value);
    }
}
