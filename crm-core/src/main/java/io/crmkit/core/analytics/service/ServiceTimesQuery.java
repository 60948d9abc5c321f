package io.crmkit.core.analytics.service;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an analysis of service requests is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ServiceTimesQuery {

    /** {@return what the requests are grouped by; absent for one row of all} */
    Optional<ServiceDimension> getDimension();

    /** {@return the stretch of time to group by, where the dimension is one of time; by default the month} */
    @Value.Default
    default Bucket getBucket() {
        return Bucket.MONTH;
    }

    /** {@return the period that the business days of creation are in; absent for all} */
    Optional<Period> getCreated();

    /** {@return when the business is open; absent for one that never closes} */
    Optional<BusinessCalendar> getCalendar();

    /** {@return the instant as of which the analysis is made, from what was known then; absent for now} */
    Optional<Instant> getAsOf();

    /**
     * {@return the query for a dimension, of all requests as of now}
     *
     * @param dimension what the requests are grouped by
     */
    static ServiceTimesQuery by(ServiceDimension dimension) {
        return builder().dimension(dimension).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableServiceTimesQuery.Builder {
        Builder() {}
    }
}
