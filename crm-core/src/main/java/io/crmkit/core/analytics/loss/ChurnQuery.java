package io.crmkit.core.analytics.loss;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an analysis of lost customers is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ChurnQuery {

    /** {@return the period that the lost dates are in} */
    Period getPeriod();

    /** {@return what the customers are grouped by; absent for one row of all} */
    Optional<LossDimension> getDimension();

    /**
     * {@return over how many calendar months, the last of which ends with a customer's last order, it is summed what the
     * customer bought; by default 12} Who is lost bought nothing for a while before that, so the time before the lost date
     * says little of what is lost.
     */
    @Value.Default
    default int getValueMonths() {
        return 12;
    }

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the instant as of which the analysis is made, from what was known then; absent for now} */
    Optional<Instant> getAsOf();

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        if (getValueMonths() < 1 || getValueMonths() > 1200) {
            throw new IllegalArgumentException("value months not from 1 to 1200: " + getValueMonths());
        }
    }

    /**
     * {@return the query for a period}
     *
     * @param period the period
     */
    static ChurnQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableChurnQuery.Builder {
        Builder() {}
    }
}
