package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about users and roles.
 *
 * <p>Called by hosts.
 */
public enum AccessAction implements Action {
    /** Sets up the default roles and the rows of the dictionary. */
    SET_UP_DEFAULTS(AccessPermission.IMPORT, Set.of()),
    /** Imports users. */
    IMPORT_USERS(AccessPermission.IMPORT, Set.of()),
    /** Creates a user. */
    CREATE_USER,
    /** Changes what is known of a user. */
    EDIT_USER,
    /** Lets a user act again. */
    ACTIVATE,
    /** Keeps a user from acting. */
    DEACTIVATE,
    /** Gives a role to a user. */
    ASSIGN_ROLE,
    /** Takes a role from a user. */
    REVOKE_ROLE,
    /** Creates a role. */
    CREATE_ROLE,
    /** Changes a role. */
    EDIT_ROLE,
    /** Removes a role. */
    REMOVE_ROLE;

    private final Permission permission;
    private final Set<Relation> relations;

    AccessAction() {
        // Nobody is a role, so roles are kept by those alone who hold the permission for all.
        this(AccessPermission.ADMINISTER, Set.of(Relation.SELF));
    }

    AccessAction(Permission permission, Set<Relation> relations) {
        this.permission = permission;
        this.relations = relations;
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public Set<Relation> relations() {
        return relations;
    }
}
