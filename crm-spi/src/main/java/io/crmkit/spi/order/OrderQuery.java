package io.crmkit.spi.order;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which orders to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface OrderQuery {

    /** {@return the customer who ordered} */
    Optional<CustomerId> getCustomer();

    /** {@return the period that the date of the order is in} */
    Optional<Period> getPeriod();

    /** {@return the statuses, one of which is the order's} */
    Set<OrderStatus> getStatuses();

    /** {@return the query that every order meets} */
    static OrderQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableOrderQuery.Builder {
        Builder() {}
    }
}
