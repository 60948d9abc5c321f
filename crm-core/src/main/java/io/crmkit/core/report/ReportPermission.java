package io.crmkit.core.report;

import io.crmkit.spi.access.Permission;

/**
 * The permission that reports take.
 *
 * <p>Called by hosts.
 */
public final class ReportPermission {
    /** Lets reports be read, over the records that it reaches. */
    public static final Permission READ = new Permission("report.read");

    private ReportPermission() {}
}
