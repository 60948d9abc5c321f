package io.crmkit.core.analytics.classification;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an ABC and XYZ analysis is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface AbcXyzQuery {

    /** {@return the period that the dates of the orders are in} */
    Period getPeriod();

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return the instant as of which the analysis is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** {@return how amounts are brought into one currency; absent for one table per currency} */
    Optional<Conversion> getConversion();

    /** {@return how the classes A, B and C are told apart; by default 80, 15 and 5 per cent} */
    @Value.Default
    default AbcPolicy getAbc() {
        return AbcPolicy.standard();
    }

    /** {@return how the classes X, Y and Z are told apart; by default at 0.5 and 1} */
    @Value.Default
    default XyzPolicy getXyz() {
        return XyzPolicy.standard();
    }

    /**
     * {@return the query for a period}
     *
     * @param period the period
     */
    static AbcXyzQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableAbcXyzQuery.Builder {
        Builder() {}
    }
}
