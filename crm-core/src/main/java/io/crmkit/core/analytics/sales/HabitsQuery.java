package io.crmkit.core.analytics.sales;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an analysis of when customers buy is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface HabitsQuery {

    /** {@return the period that the dates of the orders are in} */
    Period getPeriod();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the instant as of which the analysis is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /**
     * {@return the query for a period}
     *
     * @param period the period
     */
    static HabitsQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableHabitsQuery.Builder {
        Builder() {}
    }
}
