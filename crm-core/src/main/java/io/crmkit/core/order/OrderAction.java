package io.crmkit.core.order;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Relation;
import io.crmkit.spi.access.Permission;
import java.util.Set;

/**
 * What can be done about orders, products and stock: the host owns them, so they are imported.
 *
 * <p>Called by hosts.
 */
public enum OrderAction implements Action {
    /** Imports products. */
    IMPORT_PRODUCTS,
    /** Imports stock. */
    IMPORT_STOCK,
    /** Imports orders. */
    IMPORT_ORDERS;

    @Override
    public Permission permission() {
        return OrderPermission.IMPORT;
    }

    @Override
    public Set<Relation> relations() {
        return Set.of();
    }
}
