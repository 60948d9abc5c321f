package io.crmkit.core.analytics.statistics;

/**
 * How a {@link Forecast} is worked out.
 *
 * <p>Called by hosts.
 */
public enum ForecastMethod {
    /**
     * Exponential smoothing of level, trend and additive seasons (C. C. Holt, 1957; P. R. Winters, Forecasting Sales by
     * Exponentially Weighted Moving Averages, Management Science 6, 1960). Additive, as there may be months without sales. For
     * growing seasons, forecast the logarithms.
     */
    HOLT_WINTERS,

    /** Exponential smoothing of level and trend (C. C. Holt, 1957): for less than two seasons, or none. */
    HOLT,

    /** The mean of all values, at all times: for less than five values. */
    MEAN
}
