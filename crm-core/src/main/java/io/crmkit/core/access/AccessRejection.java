package io.crmkit.core.access;

import io.crmkit.core.command.RejectionCode;

/**
 * The rules that stand against commands on users and roles.
 *
 * <p>Called by hosts.
 */
public enum AccessRejection implements RejectionCode {
    /**
     * The {@code rights} that the user or the role has, or would get, are not the actor's to give. They are told to
     * those who may see all roles.
     */
    RIGHT_NOT_HELD,
    /** The actor would get {@code rights} by the command. */
    OWN_RIGHTS_RAISED,
    /** Nobody would be left who may administer and make others administrators. */
    LAST_ADMINISTRATOR,
    /** The name of a role is changed by the system alone: imports and the defaults know roles by it. */
    ROLE_NAME_FIXED,
    /** The user would report to the user's own team. */
    MANAGER_CYCLE,
    /** The user is active already. */
    USER_ACTIVE,
    /** The user is not active. */
    USER_INACTIVE,
    /** The user has the role already. */
    ROLE_ASSIGNED,
    /** The user does not have the role. */
    ROLE_NOT_ASSIGNED,
    /** Users, active or not, have the role. */
    ROLE_IN_USE
}
