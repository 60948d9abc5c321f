package io.crmkit.core.command;

/**
 * The rules that stand against commands of any feature.
 *
 * <p>Called by hosts.
 */
public enum CommandRejection implements RejectionCode {
    /** The record's {@code status} does not allow the {@code step}; {@code from} lists those that do. */
    STEP_NOT_OPEN,
    /** The settings do not allow the {@code step}. */
    STEP_DISABLED,
    /** The record has another version ({@code version}) than the caller {@code expected}. */
    VERSION_STALE,
    /** The command id was used for another command, or by another actor. */
    COMMAND_ID_REUSED,
    /** Another record has the same value of the unique {@code key}. */
    KEY_TAKEN
}
