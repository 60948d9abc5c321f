package io.crmkit.core.report;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stretches of time that a period is made of. */
final class Stretches {
    private Stretches() {}

    /** The first days of all stretches of a period, in order; {@link LocalDate#MIN} alone for the period as a whole. */
    static List<LocalDate> of(Period period, Bucket bucket) {
        return bucket == Bucket.NONE
                ? List.of(LocalDate.MIN)
                : period.from()
                        .datesUntil(period.until())
                        .map(bucket::startOf)
                        .distinct()
                        .toList();
    }

    /** The first day of a stretch, as reports tell it: absent for the period as a whole. */
    static Optional<LocalDate> start(LocalDate bucket) {
        return Optional.of(bucket).filter(day -> !day.equals(LocalDate.MIN));
    }
}
