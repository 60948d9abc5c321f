package io.crmkit.spi.chance;

import io.crmkit.spi.value.Id;
import java.util.UUID;

/**
 * The identity of a chance.
 *
 * @param value the identity as a UUID
 */
public record ChanceId(UUID value) implements Id {}
