package io.crmkit.spi.customer;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a contact.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record ContactId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public ContactId {
        Objects.requireNonNull(value);
    }
}
