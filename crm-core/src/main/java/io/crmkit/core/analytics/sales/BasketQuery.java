package io.crmkit.core.analytics.sales;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an analysis of products that are bought together is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface BasketQuery {

    /** {@return the period that the dates of the orders are in} */
    Period getPeriod();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return how many orders must have two products for the pair to be told; by default 2, at least 1} */
    @Value.Default
    default long getLeastOrders() {
        return 2;
    }

    /** {@return how many pairs are told at most; by default 100, at least 1} */
    @Value.Default
    default int getMost() {
        return 100;
    }

    /** {@return the instant as of which the analysis is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        if (getLeastOrders() < 1 || getMost() < 1) {
            throw new IllegalArgumentException("least orders and most pairs are at least 1");
        }
    }

    /**
     * {@return the query for a period}
     *
     * @param period the period
     */
    static BasketQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableBasketQuery.Builder {
        Builder() {}
    }
}
