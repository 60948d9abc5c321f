package io.crmkit.core.analytics.sales;

/**
 * What chances are grouped by. A day is one in the zone of the settings.
 *
 * <p>Called by hosts.
 */
public enum ChanceDimension {
    /** Where they came from, as it is now. */
    SOURCE,
    /** Who developed them at the instant of the report; or, of one that nobody did, who recorded it. */
    OWNER,
    /** The customer they are about, as it is now. */
    CUSTOMER,
    /** The stretch of time in which they were recorded. */
    CREATED,
    /** The stretch of time in which they were first assigned; none of one that was not. */
    ASSIGNED,
    /** The stretch of time in which they were won or failed; none of one that is open. */
    ENDED
}
