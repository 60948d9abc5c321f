package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.Confidence;
import io.crmkit.spi.value.CrmStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an analysis of how long customers stay is asked for.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface SurvivalQuery {

    /** {@return what the customers are grouped by, one curve for each group; absent for one curve of all} */
    Optional<LossDimension> getDimension();

    /** {@return the confidence of the intervals; by default 95 per cent} */
    @Value.Default
    default Confidence getConfidence() {
        return Confidence.standard();
    }

    /** {@return the instant as of which the analysis is made, from what was known then; absent for now} */
    Optional<Instant> getAsOf();

    /** {@return the query for one curve of all customers, as of now} */
    static SurvivalQuery all() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableSurvivalQuery.Builder {
        Builder() {}
    }
}
