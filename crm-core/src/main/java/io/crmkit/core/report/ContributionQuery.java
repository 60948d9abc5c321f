package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a contribution report is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ContributionQuery {

    /** {@return the period that the dates of the orders are in} */
    Period getPeriod();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the stretch of time that each table is about; by default the whole period} */
    @Value.Default
    default Bucket getBucket() {
        return Bucket.NONE;
    }

    /** {@return whether customers who bought nothing are listed too; by default not} */
    @Value.Default
    default boolean isZeroRows() {
        return false;
    }

    /** {@return the instant as of which the report is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** {@return how amounts are brought into one currency; absent for one table per currency} */
    Optional<Conversion> getConversion();

    /**
     * {@return the currency of the rows of customers who bought nothing, for when nothing was sold in any currency;
     * absent, and there is then no table}
     */
    Optional<Currency> getZeroCurrency();

    /**
     * {@return the query for a period as a whole}
     *
     * @param period the period
     */
    static ContributionQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableContributionQuery.Builder {
        Builder() {}
    }
}
