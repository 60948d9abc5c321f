package io.crmkit.core.analytics.service;

/**
 * What service requests are grouped by.
 *
 * <p>Called by hosts.
 */
public enum ServiceDimension {
    /** Their type. */
    TYPE,
    /** Their status at the instant of the report. */
    STATUS,
    /** Who handled them at the instant of the report; nobody, if they were not assigned. */
    OWNER,
    /** The customer who asks. */
    CUSTOMER,
    /** The stretch of time in which they were created, by the business day of their creation. */
    CREATED
}
