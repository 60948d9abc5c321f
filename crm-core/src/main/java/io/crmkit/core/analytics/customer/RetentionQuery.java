package io.crmkit.core.analytics.customer;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a report on acquisition and retention is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface RetentionQuery {

    /** {@return the period; its first stretch of time counts as a whole, also where the period begins within it} */
    Period getPeriod();

    /** {@return the stretch of time that is compared with the one before; by default the month} */
    @Value.Default
    default Bucket getBucket() {
        return Bucket.MONTH;
    }

    /** {@return the instant as of which the report is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /**
     * {@return the query for a period, month by month}
     *
     * @param period the period
     */
    static RetentionQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableRetentionQuery.Builder {
        Builder() {}
    }
}
