package io.crmkit.core.report;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a composition report is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface CompositionQuery {

    /** {@return what the customers are counted by; not the customer itself} */
    CustomerDimension getDimension();

    /** {@return the period to add up contributions in; absent for none} */
    Optional<Period> getContributionPeriod();

    /** {@return the instant as of which contributions are told, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /**
     * {@return the query for counts alone}
     *
     * @param dimension what the customers are counted by
     */
    static CompositionQuery by(CustomerDimension dimension) {
        return builder().dimension(dimension).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableCompositionQuery.Builder {
        Builder() {}
    }
}
