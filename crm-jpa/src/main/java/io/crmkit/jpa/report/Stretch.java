package io.crmkit.jpa.report;

import io.crmkit.spi.report.Bucket;
import java.time.LocalDate;
import java.util.List;

/** What rows are grouped by, to be of one stretch of time each, and the first day of it. */
final class Stretch {
    private Stretch() {}

    static List<String> expressions(Bucket bucket, String day) {
        String year = "extract(year from " + day + ")";
        return switch (bucket) {
            case NONE -> List.of();
            case DAY -> List.of(day);
            case MONTH -> List.of(year, "extract(month from " + day + ")");
            case YEAR -> List.of(year);
        };
    }

    static LocalDate start(Bucket bucket, FactRow row) {
        return switch (bucket) {
            // There is one stretch, whichever day it is asked for.
            case NONE -> bucket.startOf(LocalDate.EPOCH);
            case DAY -> row.get(LocalDate.class);
            case MONTH -> LocalDate.of((int) row.number(), (int) row.number(), 1);
            case YEAR -> LocalDate.of((int) row.number(), 1, 1);
        };
    }
}
