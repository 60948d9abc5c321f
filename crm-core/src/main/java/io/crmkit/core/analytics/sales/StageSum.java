package io.crmkit.core.analytics.sales;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.event.Stay;
import io.crmkit.core.report.Amounts;
import io.crmkit.core.report.Shares;
import io.crmkit.spi.chance.ChanceStatus;
import java.time.Instant;
import java.util.Optional;

/** What chances say of one status. */
final class StageSum {
    private final Amounts values = new Amounts();
    private final Spread stays = new Spread();
    private final Spread ages = new Spread();
    private long reached;
    private long advanced;
    private long chances;
    private long unvalued;

    /** A chance that has ever come to the status. */
    void reached() {
        reached++;
    }

    /** A chance that is in the status. */
    void current(ChanceJourney journey, Stay stay, Instant asOf) {
        chances++;
        ages.add(stay.length(asOf));
        journey.value().ifPresentOrElse(values::add, () -> unvalued++);
    }

    /** A stay that has ended. */
    void ended(Stay stay, ChanceStatus next, Instant asOf) {
        stays.add(stay.length(asOf));
        if (next == ChanceStatus.WON || ChanceJourney.status(stay) == ChanceStatus.UNASSIGNED) {
            advanced++;
        }
    }

    void merge(StageSum other) {
        values.merge(other.values);
        stays.merge(other.stays);
        ages.merge(other.ages);
        reached += other.reached;
        advanced += other.advanced;
        chances += other.chances;
        unvalued += other.unvalued;
    }

    long chances() {
        return chances;
    }

    Amounts values() {
        return values;
    }

    PipelineReport.Stage stage(ChanceStatus status, long all) {
        Spread.Summary ended = stays.summary();
        return new PipelineReport.Stage(
                status,
                reached,
                Shares.percent(reached, all),
                ended.count(),
                advanced,
                ended.count() == 0 ? Optional.empty() : Optional.of(Shares.percent(advanced, ended.count())),
                chances,
                values.list(),
                unvalued,
                ended,
                ages.summary());
    }
}
