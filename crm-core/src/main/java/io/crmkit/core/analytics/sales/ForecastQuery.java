package io.crmkit.core.analytics.sales;

import io.crmkit.core.report.Conversion;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.CrmStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a forecast of sales is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ForecastQuery {

    /** {@return how likely an open chance is to be won; by default as its success rate says} */
    @Value.Default
    default ForecastBasis getBasis() {
        return ForecastBasis.SUCCESS_RATE;
    }

    /** {@return what the chances are grouped by, which is what win rates are told by; absent for one group of all} */
    Optional<ChanceDimension> getDimension();

    /** {@return the stretch of time to group by, where the dimension is one of time; by default the month} */
    @Value.Default
    default Bucket getBucket() {
        return Bucket.MONTH;
    }

    /** {@return how amounts are brought into one currency; absent for one table per currency} */
    Optional<Conversion> getConversion();

    /**
     * {@return how many standard deviations the interval reaches to each side; by default 1.96, within which 95 of 100
     * sums of many like chances fall}
     */
    @Value.Default
    default BigDecimal getDeviations() {
        return new BigDecimal("1.96");
    }

    /** {@return the instant as of which the forecast is made, from what was known then; absent for now} */
    Optional<Instant> getAsOf();

    /**
     * {@return the query by a basis}
     *
     * @param basis how likely an open chance is to be won
     */
    static ForecastQuery by(ForecastBasis basis) {
        return builder().basis(basis).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableForecastQuery.Builder {
        Builder() {}
    }
}
