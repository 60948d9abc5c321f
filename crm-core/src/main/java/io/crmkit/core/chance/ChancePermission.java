package io.crmkit.core.chance;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that chances take.
 *
 * <p>Called by hosts.
 */
public final class ChancePermission {
    /** Lets chances be seen. */
    public static final Permission READ = new Permission("chance.read");

    /** Lets chances be recorded. */
    public static final Permission CREATE = new Permission("chance.create");

    /** Lets unassigned chances be edited. */
    public static final Permission EDIT = new Permission("chance.edit");

    /** Lets unassigned chances be deleted. */
    public static final Permission DELETE = new Permission("chance.delete");

    /**
     * Lets chances be assigned, reassigned, taken back and linked to customers. Whom the actor may not see ({@code
     * user.read}) cannot be named as assignee.
     */
    public static final Permission ASSIGN = new Permission("chance.assign");

    /** Lets plans be made. */
    public static final Permission PLAN = new Permission("chance.plan");

    /** Lets plans be carried out, and chances be won or failed. Whoever holds it may be assigned chances. */
    public static final Permission DEVELOP = new Permission("chance.develop");

    private ChancePermission() {}
}
