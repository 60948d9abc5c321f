package io.crmkit.spi.report;

import java.time.LocalDate;

/**
 * The stretch of time that facts are summed over.
 *
 * <p>Called by hosts and stores.
 */
public enum Bucket {
    /** The whole period. */
    NONE {
        @Override
        public LocalDate startOf(LocalDate day) {
            return LocalDate.MIN;
        }
    },
    /** Each day. */
    DAY {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day;
        }
    },
    /** Each calendar month. */
    MONTH {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }
    },
    /** Each calendar year. */
    YEAR {
        @Override
        public LocalDate startOf(LocalDate day) {
            return day.withDayOfYear(1);
        }
    };

    /**
     * {@return the first day of the stretch that a day is in; for {@link #NONE} one day for all, {@link LocalDate#MIN}}
     *
     * @param day the day
     */
    public abstract LocalDate startOf(LocalDate day);
}
