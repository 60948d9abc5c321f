package io.crmkit.spi.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which lines of orders to sum by product, and by what stretch of time.
 *
 * <p>Called by stores; made by the core.
 */
@Value.Immutable
@CrmStyle
public interface ProductFactsQuery {

    /** {@return the period that the date of an order is in} */
    Period getPeriod();

    /** {@return the statuses of the orders that count; none, and nothing counts} */
    Set<OrderStatus> getStatuses();

    /** {@return the instant by which an order was recorded as it is, that instant included; absent for all orders} */
    Optional<Instant> getKnownBy();

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
    final class Builder extends ImmutableProductFactsQuery.Builder {
        Builder() {}
    }
}
