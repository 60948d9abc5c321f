package io.crmkit.core.analytics.sales;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a report on the pipeline of chances is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface PipelineQuery {

    /** {@return what the chances are grouped by; absent for one row of all} */
    Optional<ChanceDimension> getDimension();

    /** {@return the stretch of time to group by, where the dimension is one of time; by default the month} */
    @Value.Default
    default Bucket getBucket() {
        return Bucket.MONTH;
    }

    /** {@return the period in which the chances were recorded; absent for all} */
    Optional<Period> getCreated();

    /** {@return the instant as of which the report is made, from what was known then; absent for now} */
    Optional<Instant> getAsOf();

    /**
     * {@return the query for a dimension, of all chances as of now}
     *
     * @param dimension what the chances are grouped by
     */
    static PipelineQuery by(ChanceDimension dimension) {
        return builder().dimension(dimension).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutablePipelineQuery.Builder {
        Builder() {}
    }
}
