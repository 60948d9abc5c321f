package io.crmkit.core.report;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Internal: the stretches of time that a period is made of. */
public final class Stretches {
    /** A report of more tables than this is none: 27 years of days, 833 years of months. */
    static final int MOST = 10_000;

    private Stretches() {}

    /** The first days of all stretches of a period, in order; {@link LocalDate#MIN} alone for the period as a whole. */
    static List<LocalDate> of(Period period, Bucket bucket) {
        return of(period, bucket, MOST);
    }

    /**
     * {@return the first days of all stretches of a period, in order; {@link LocalDate#MIN} alone for the period as a
     * whole}
     *
     * @param period the period
     * @param bucket the stretch of time
     * @param most how many there may be
     * @throws CrmException if there are more
     */
    public static List<LocalDate> of(Period period, Bucket bucket, int most) {
        if (bucket == Bucket.NONE) {
            return List.of(LocalDate.MIN);
        }
        List<LocalDate> stretches = new ArrayList<>();
        LocalDate start = bucket.startOf(period.from());
        while (start.isBefore(period.until())) {
            if (stretches.size() == most) {
                throw new CrmException(new Refusal.Invalid(
                        List.of(new Violation("period", ViolationCode.TOO_MANY, Map.of("max", most)))));
            }
            stretches.add(start);
            start = next(start, bucket);
        }
        return stretches;
    }

    private static LocalDate next(LocalDate start, Bucket bucket) {
        return switch (bucket) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
            case NONE -> LocalDate.MAX;
        };
    }

    /** The first day of a stretch, as reports tell it: absent for the period as a whole. */
    static Optional<LocalDate> start(LocalDate bucket) {
        return Optional.of(bucket).filter(day -> !day.equals(LocalDate.MIN));
    }
}
