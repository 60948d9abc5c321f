package io.crmkit.core.command;

/**
 * What is wrong with a field. The names are part of the API.
 *
 * <p>Called by hosts.
 */
public enum ViolationCode {
    /** It is missing. */
    REQUIRED,
    /** It is there, but blank. */
    BLANK,
    /** It is longer than {@code max} characters. */
    TOO_LONG,
    /** It has control characters, direction overrides or half characters in it. */
    MALFORMED,
    /** It is not between {@code min} and {@code max}. */
    OUT_OF_RANGE,
    /** There are more than {@code max} of them. */
    TOO_MANY,
    /** There are fewer than {@code min} of them. */
    TOO_FEW,
    /** What it names does not exist, or the actor may not see it. */
    UNKNOWN,
    /** The value is not in the dictionary, or is retired there. */
    NOT_IN_DICTIONARY,
    /** The user it names is not active, or may not do what the user would have to do. */
    NOT_ELIGIBLE,
    /** It appears twice in one command. */
    DUPLICATE,
    /** Another record has it already. */
    TAKEN,
    /** It is in another currency than {@code currency}. */
    MIXED_CURRENCIES,
    /** It breaks a constraint of the host's own. */
    INVALID
}
