package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;

/**
 * What can be done about customers and contacts.
 *
 * <p>Called by hosts.
 */
public enum CustomerAction implements Action {
    /** Enters a customer. */
    CREATE(CustomerPermission.CREATE, Relation.ANY),
    /** Edits a customer. */
    EDIT(CustomerPermission.EDIT, Relation.MANAGER),
    /** Takes a customer out of use. */
    RETIRE(CustomerPermission.EDIT, Relation.MANAGER),
    /** Adds a contact to a customer. */
    ADD_CONTACT(CustomerPermission.EDIT, Relation.MANAGER),
    /** Edits a contact. */
    EDIT_CONTACT(CustomerPermission.EDIT, Relation.MANAGER),
    /** Removes a contact. */
    REMOVE_CONTACT(CustomerPermission.EDIT, Relation.MANAGER),
    /** Imports customers with their contacts. */
    IMPORT_CUSTOMERS(CustomerPermission.IMPORT, Relation.ANY);

    private final Permission permission;
    private final Relation relation;

    CustomerAction(Permission permission, Relation relation) {
        this.permission = permission;
        this.relation = relation;
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public Relation relation() {
        return relation;
    }
}
