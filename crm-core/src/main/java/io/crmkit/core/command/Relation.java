package io.crmkit.core.command;

/**
 * How a user can stand to a record. An action may demand one of whoever holds its permission for own records only.
 *
 * <p>Called by hosts.
 */
public enum Relation {
    /** Having created the record. */
    CREATOR,
    /** Being the one it is assigned to, or who is responsible for it. */
    ASSIGNEE,
    /** Being the manager of the customer. */
    MANAGER,
    /** Being the user that the record is. */
    SELF
}
