package io.crmkit.spi.order;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.SortedQuery;
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
public interface OrderQuery extends SortedQuery<Order> {

    /** {@return the customer who ordered} */
    Optional<CustomerId> getCustomer();

    /** {@return the period that the date of the order is in} */
    Optional<Period> getPeriod();

    /** {@return the statuses, one of which is the order's} */
    Set<OrderStatus> getStatuses();

    /**
     * {@return a text that the external id contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds; an
     * order without one does not meet it}
     */
    Optional<String> getExternalIdContains();

    @Override
    @Value.Default
    default OrderSort getSort() {
        return OrderSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

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
