package io.crmkit.core.access;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that users and roles take.
 *
 * <p>Called by hosts.
 */
public final class AccessPermission {
    /** Lets users and roles be seen. */
    public static final Permission READ = new Permission("user.read");

    /**
     * Lets users be kept and be given roles, and roles be kept. How far it goes is bounded by what the roles of whoever
     * holds it delegate. For a team, it reaches the users of the team and no role.
     */
    public static final Permission ADMINISTER = new Permission("access.administer");

    /** Lets defaults be set up and users be imported: the system's, for it can give any right to anyone. */
    public static final Permission IMPORT = new Permission("user.import");

    private AccessPermission() {}
}
