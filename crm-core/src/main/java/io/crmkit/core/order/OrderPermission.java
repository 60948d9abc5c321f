package io.crmkit.core.order;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that orders, products and stock take.
 *
 * <p>Called by hosts.
 */
public final class OrderPermission {
    /** Lets orders be seen. */
    public static final Permission READ = new Permission("order.read");

    /** Lets products and stock be seen. */
    public static final Permission CATALOGUE = new Permission("catalogue.read");

    /** Lets products, stock and orders be imported: the system's. */
    public static final Permission IMPORT = new Permission("order.import");

    private OrderPermission() {}
}
