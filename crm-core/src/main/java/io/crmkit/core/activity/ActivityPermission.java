package io.crmkit.core.activity;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that activities take.
 *
 * <p>Called by hosts.
 */
public final class ActivityPermission {
    /** Lets activities be seen. */
    public static final Permission READ = new Permission("activity.read");

    /**
     * Lets activities be planned, recorded, edited, completed and removed. Whoever holds it may be responsible for one.
     */
    public static final Permission KEEP = new Permission("activity.keep");

    private ActivityPermission() {}
}
