package io.crmkit.core.loss;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that loss cases take.
 *
 * <p>Called by hosts.
 */
public final class LossPermission {
    /** Lets loss cases be seen. */
    public static final Permission READ = new Permission("loss.read");

    /** Lets customers be warned of: the system's, for a scan looks at all of them. */
    public static final Permission SCAN = new Permission("loss.scan");

    /** Lets measures be taken to keep a customer. */
    public static final Permission SUSPEND = new Permission("loss.suspend");

    /** Lets a loss be determined. */
    public static final Permission DETERMINE = new Permission("loss.determine");

    /** Lets it be recorded that a customer is kept. */
    public static final Permission RECOVER = new Permission("loss.recover");

    private LossPermission() {}
}
