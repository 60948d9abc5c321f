package io.crmkit.spi.dictionary;

import io.crmkit.spi.value.Id;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of a dictionary entry.
 *
 * <p>Called by hosts and stores.
 *
 * @param value the identity as a UUID
 */
public record DictionaryEntryId(UUID value) implements Id {

    /**
     * Makes the identity.
     *
     * @param value the identity as a UUID
     */
    public DictionaryEntryId {
        Objects.requireNonNull(value);
    }
}
