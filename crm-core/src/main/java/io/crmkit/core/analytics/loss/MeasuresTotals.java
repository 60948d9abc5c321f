package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of loss cases. Adding is exact and associative: cases may come in any order and in parts, and parts may be
 * merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class MeasuresTotals {
    private final Period warned;
    private final Instant asOf;
    private final Sum with = new Sum();
    private final Sum without = new Sum();

    /**
     * Makes sums of nothing.
     *
     * @param warned the period that the business days of the warnings are in
     * @param asOf the instant as of which it is told; what happened to a case later is not known
     */
    public MeasuresTotals(Period warned, Instant asOf) {
        this.warned = warned;
        this.asOf = asOf;
    }

    /**
     * Adds a case, if it is one of the period that was known at the instant.
     *
     * @param lossCase the case as it is now
     * @return this
     */
    public MeasuresTotals add(LossCase lossCase) {
        if (warned.contains(lossCase.getWarnedOn()) && !lossCase.getOpenedAt().isAfter(asOf)) {
            Optional<Instant> measure = lossCase.getMeasures().stream()
                    .map(LossMeasure::at)
                    .filter(at -> !at.isAfter(asOf))
                    .min(Instant::compareTo);
            (measure.isPresent() ? with : without).add(lossCase, measure.orElse(lossCase.getOpenedAt()), asOf);
        }
        return this;
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums, of the same period and instant
     * @return this
     */
    public MeasuresTotals merge(MeasuresTotals other) {
        with.merge(other.with);
        without.merge(other.without);
        return this;
    }

    /** {@return the report} */
    public MeasuresReport report() {
        return new MeasuresReport(warned, asOf, with.outcome(), without.outcome());
    }

    private static final class Sum {
        private final Spread untilRecovery = new Spread();
        private long determined;
        private long open;

        void add(LossCase lossCase, Instant since, Instant asOf) {
            Optional<Instant> closed = lossCase.getClosedAt().filter(at -> !at.isAfter(asOf));
            if (closed.isEmpty()) {
                open++;
            } else if (lossCase.getStatus() == LossStatus.DETERMINED) {
                determined++;
            } else {
                Duration taken = Duration.between(since, closed.get());
                untilRecovery.add(taken.isNegative() ? Duration.ZERO : taken);
            }
        }

        void merge(Sum other) {
            untilRecovery.merge(other.untilRecovery);
            determined += other.determined;
            open += other.open;
        }

        MeasuresReport.Outcome outcome() {
            Spread.Summary recovered = untilRecovery.summary();
            long ended = recovered.count() + determined;
            return new MeasuresReport.Outcome(
                    ended + open,
                    recovered.count(),
                    determined,
                    open,
                    ended == 0 ? Optional.empty() : Optional.of(Shares.percent(recovered.count(), ended)),
                    recovered);
        }
    }
}
