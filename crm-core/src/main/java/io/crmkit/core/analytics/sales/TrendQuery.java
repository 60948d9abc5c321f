package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Confidence;
import io.crmkit.core.report.Conversion;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a forecast of the sales of months is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface TrendQuery {

    /** {@return the months that it is learnt from: a period of at least two whole months} */
    Period getPeriod();

    /** {@return how many months make a season; by default 12; 1 if there are no seasons} */
    @Value.Default
    default int getSeasonMonths() {
        return 12;
    }

    /** {@return how many months to look ahead; by default 6, from 1 to 120} */
    @Value.Default
    default int getHorizonMonths() {
        return 6;
    }

    /** {@return the confidence of the intervals; by default 95 per cent} */
    @Value.Default
    default Confidence getConfidence() {
        return Confidence.standard();
    }

    /** {@return the statuses of the orders that count; absent for those that qualify under the settings} */
    Optional<Set<OrderStatus>> getStatuses();

    /** {@return how amounts are brought into one currency; absent for one table per currency} */
    Optional<Conversion> getConversion();

    /** {@return the instant as of which the forecast is made, from the orders recorded by then; absent for now} */
    Optional<Instant> getAsOf();

    /** Refuses what makes no sense. */
    @Value.Check
    default void check() {
        if (getSeasonMonths() < 1 || getHorizonMonths() < 1 || getHorizonMonths() > 120) {
            throw new IllegalArgumentException("a season has a month at least, and the horizon 1 to 120");
        }
    }

    /**
     * {@return the query for a period}
     *
     * @param period the months that it is learnt from
     */
    static TrendQuery of(Period period) {
        return builder().period(period).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableTrendQuery.Builder {
        Builder() {}
    }
}
