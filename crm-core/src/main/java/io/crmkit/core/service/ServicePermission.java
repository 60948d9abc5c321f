package io.crmkit.core.service;

import io.crmkit.spi.access.Permission;

/**
 * The permissions that service requests take.
 *
 * <p>Called by hosts.
 */
public final class ServicePermission {
    /** Lets requests be seen. */
    public static final Permission READ = new Permission("service.read");

    /** Lets requests be recorded. */
    public static final Permission CREATE = new Permission("service.create");

    /** Lets requests be deleted that nobody handles yet. */
    public static final Permission DELETE = new Permission("service.delete");

    /**
     * Lets requests be assigned and reassigned. Whom the actor may not see ({@code user.read}) cannot be named as
     * assignee.
     */
    public static final Permission ASSIGN = new Permission("service.assign");

    /** Lets requests be handled. Whoever holds it may be assigned requests. */
    public static final Permission PROCESS = new Permission("service.process");

    /** Lets it be recorded what customers say of how their requests were handled. */
    public static final Permission FEEDBACK = new Permission("service.feedback");

    /** Lets requests be archived. */
    public static final Permission ARCHIVE = new Permission("service.archive");

    private ServicePermission() {}
}
