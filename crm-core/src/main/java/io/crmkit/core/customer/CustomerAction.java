package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about customers and contacts.
 *
 * <p>Called by hosts.
 */
public enum CustomerAction implements Action {
    /** Enters a customer. */
    CREATE(CustomerPermission.CREATE, Set.of()),
    /** Edits a customer. */
    EDIT(CustomerPermission.EDIT, Set.of(Relation.MANAGER)),
    /** Takes a customer out of use. */
    RETIRE(CustomerPermission.EDIT, Set.of(Relation.MANAGER)),
    /** Adds a contact to a customer. */
    ADD_CONTACT(CustomerPermission.EDIT, Set.of(Relation.MANAGER)),
    /** Edits a contact. */
    EDIT_CONTACT(CustomerPermission.EDIT, Set.of(Relation.MANAGER)),
    /** Removes a contact. */
    REMOVE_CONTACT(CustomerPermission.EDIT, Set.of(Relation.MANAGER)),
    /** Imports customers with their contacts. */
    IMPORT_CUSTOMERS(CustomerPermission.IMPORT, Set.of());

    private final Permission permission;
    private final Set<Relation> relations;

    CustomerAction(Permission permission, Set<Relation> relations) {
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
