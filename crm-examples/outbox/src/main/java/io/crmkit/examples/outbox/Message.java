package io.crmkit.examples.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What others are told of an event. Personal data stays where it is: who wants more asks for the subject.
 *
 * @param eventId by which whoever is told twice knows it again
 * @param subjectKind the kind of what the step was taken on
 * @param subjectId what the step was taken on
 * @param step the step
 * @param happenedAt when
 */
public record Message(UUID eventId, String subjectKind, UUID subjectId, String step, Instant happenedAt) {}
