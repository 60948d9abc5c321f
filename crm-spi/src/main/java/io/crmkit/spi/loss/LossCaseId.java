package io.crmkit.spi.loss;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a loss case.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record LossCaseId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public LossCaseId {
        Objects.requireNonNull(value);
    }
}
