package io.crmkit.core.customer;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that customers and contacts take.
 *
 * <p>Called by hosts.
 */
public final class CustomerPermission {
    /** Lets customers and their contacts be seen. */
    public static final Permission READ = new Permission("customer.read");

    /** Lets customers be entered. Whoever enters one becomes its manager. */
    public static final Permission CREATE = new Permission("customer.create");

    /** Lets customers and their contacts be edited, and customers be retired. */
    public static final Permission EDIT = new Permission("customer.edit");

    /** Lets customers be imported: the system's, for it names their managers. */
    public static final Permission IMPORT = new Permission("customer.import");

    private CustomerPermission() {}
}
