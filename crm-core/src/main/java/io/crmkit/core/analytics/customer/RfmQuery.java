package io.crmkit.core.analytics.customer;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an analysis of recency, frequency and amount is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface RfmQuery {

    /** {@return the day to look back from; later orders do not count} */
    LocalDate getDay();

    /** {@return the first day that orders count of; absent for all that there are} */
    Optional<LocalDate> getSince();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the instant as of which the report is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** {@return how amounts are brought into one currency; absent for one table per currency} */
    Optional<Conversion> getConversion();

    /** {@return how the segments are called; by default as in {@link RfmSegment}} */
    @Value.Default
    default RfmSegmentation getSegmentation() {
        return RfmSegmentation.standard();
    }

    /**
     * {@return the query for a day, over all orders until then}
     *
     * @param day the day
     */
    static RfmQuery on(LocalDate day) {
        return builder().day(day).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableRfmQuery.Builder {
        Builder() {}
    }
}
