package io.crmkit.core.command;

/**
 * Why an actor may not do something.
 *
 * <p>Called by hosts.
 */
public enum DenialCause {
    /** There is no such user. */
    UNKNOWN_ACTOR,
    /** The user is not active. */
    INACTIVE_ACTOR,
    /** No role of the user grants the permission. */
    NOT_GRANTED,
    /** The permission is granted, but does not reach this record. */
    OUT_OF_EXTENT
}
