package io.crmkit.core.analytics.sales;

/**
 * How likely an open chance is to be won.
 *
 * <p>Called by hosts.
 */
public enum ForecastBasis {
    /** As likely as its own success rate says. */
    SUCCESS_RATE,
    /**
     * As likely as the chances of its group were that have ended: won by won and failed. A group of which none has ended
     * goes by the rate of all groups together.
     */
    WIN_RATE
}
