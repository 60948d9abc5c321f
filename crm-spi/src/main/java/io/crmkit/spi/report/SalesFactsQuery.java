package io.crmkit.spi.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which sales to sum, and by what. The grouping is the query's, so that a store may do it where the data is.
 *
 * <p>Called by stores; made by the core.
 */
@Value.Immutable
@CrmStyle
public interface SalesFactsQuery {

    /** {@return the period that the date of an order is in} */
    Period getPeriod();

    /** {@return the statuses of the orders that count; none, and nothing counts} */
    Set<OrderStatus> getStatuses();

    /** {@return the instant by which an order was recorded as it is, that instant included; absent for all orders} */
    Optional<Instant> getKnownBy();

    /** {@return what to group by: an attribute of the customer} */
    @Value.Default
    default CustomerDimension getDimension() {
        return CustomerDimension.CUSTOMER;
    }

    /** {@return the stretch of time to group by} */
    @Value.Default
    default Bucket getBucket() {
        return Bucket.NONE;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableSalesFactsQuery.Builder {
        Builder() {}
    }
}
