package io.crmkit.spi;

import io.crmkit.spi.access.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a command that was given an id: who gave it, what it said, what it answered. A host may delete
 * records older than its callers' longest retry.
 *
 * <p>Called by stores; made by the core.
 *
 * @param id the id
 * @param actor the user who gave it; absent when the system did
 * @param fingerprint a digest of what it said, at most 64 characters
 * @param answer what it answered, at most 200 characters: the identity of a record, or a summary
 * @param at when it was done
 */
public record CommandRecord(CommandId id, Optional<UserId> actor, String fingerprint, String answer, Instant at) {}
