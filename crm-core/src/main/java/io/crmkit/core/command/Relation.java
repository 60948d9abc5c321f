package io.crmkit.core.command;

/**
 * How a user can stand to a record. An action demands one of whoever holds its permission for own records only.
 *
 * <p>Called by hosts.
 */
public enum Relation {
    /** None is demanded. */
    ANY,
    /** Having created the record. */
    CREATOR,
    /** Being the one it is assigned to. */
    ASSIGNEE,
    /** Being the manager of the customer. */
    MANAGER
}
