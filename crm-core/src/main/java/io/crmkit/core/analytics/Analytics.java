package io.crmkit.core.analytics;

import io.crmkit.core.analytics.customer.CustomerAnalytics;
import io.crmkit.core.analytics.loss.LossAnalytics;
import io.crmkit.core.analytics.sales.SalesAnalytics;
import io.crmkit.core.analytics.service.ServiceAnalytics;
import io.crmkit.core.handling.Reader;

/**
 * The way to all analyses, which are over what the actor of a session may see in reports.
 *
 * <p>Called by hosts.
 */
public final class Analytics {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Analytics(Reader reader) {
        this.reader = reader;
    }

    /** {@return the analyses of customers} */
    public CustomerAnalytics customers() {
        return new CustomerAnalytics(reader);
    }

    /** {@return the analyses of sales} */
    public SalesAnalytics sales() {
        return new SalesAnalytics(reader);
    }

    /** {@return the analyses of service} */
    public ServiceAnalytics service() {
        return new ServiceAnalytics(reader);
    }

    /** {@return the analyses of the loss of customers} */
    public LossAnalytics loss() {
        return new LossAnalytics(reader);
    }
}
