package io.crmkit.spi.event;

import io.crmkit.spi.value.Id;
import java.util.UUID;

/**
 * The identity of an event.
 *
 * @param value the identity as a UUID
 */
public record EventId(UUID value) implements Id {}
