package io.crmkit.core.analytics.customer;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a report on the life cycle of customers is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface StageQuery {

    /** {@return the day on which the stages are told: later orders are left out} */
    LocalDate getDay();

    /** {@return how many calendar months each of the two windows has that are compared; by default 6, from 1 to 1,200} */
    @Value.Default
    default int getWindowMonths() {
        return 6;
    }

    /** {@return how stages are told; by default by {@link StageThresholds#standard()}} */
    @Value.Default
    default StagePolicy getPolicy() {
        return StageThresholds.standard();
    }

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the instant as of which the report is made, from what was known then; absent for now} */
    Optional<Instant> getAsOf();

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        if (getWindowMonths() < 1 || getWindowMonths() > 1200) {
            throw new IllegalArgumentException("window not from 1 to 1,200 months: " + getWindowMonths());
        }
    }

    /**
     * {@return the query on a day}
     *
     * @param day the day on which the stages are told
     */
    static StageQuery on(LocalDate day) {
        return builder().day(day).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableStageQuery.Builder {
        Builder() {}
    }
}
