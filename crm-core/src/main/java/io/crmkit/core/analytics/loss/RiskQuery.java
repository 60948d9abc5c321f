package io.crmkit.core.analytics.loss;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an estimate of who will buy again is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface RiskQuery {

    /** {@return the last day of what is known: later orders are left out} */
    LocalDate getDay();

    /** {@return for how many days from then on purchases are expected; by default 182, from 1 to 36,500} */
    @Value.Default
    default int getHorizonDays() {
        return 182;
    }

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the instant as of which the estimate is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        if (getHorizonDays() < 1 || getHorizonDays() > 36_500) {
            throw new IllegalArgumentException("horizon not from 1 to 36,500 days: " + getHorizonDays());
        }
    }

    /**
     * {@return the query on a day}
     *
     * @param day the last day of what is known
     */
    static RiskQuery on(LocalDate day) {
        return builder().day(day).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableRiskQuery.Builder {
        Builder() {}
    }
}
