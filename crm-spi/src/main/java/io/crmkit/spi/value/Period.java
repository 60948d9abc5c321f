package io.crmkit.spi.value;

import java.time.LocalDate;

/**
 * A half-open range of days: {@code from} is in it, {@code until} is not.
 *
 * <p>Called by hosts and stores.
 *
 * @param from the first day
 * @param until the day after the last one; not before {@code from}
 */
public record Period(LocalDate from, LocalDate until) {

    /**
     * Makes a period.
     *
     * @param from the first day
     * @param until the day after the last one
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it begins: " + from + " until " + until);
        }
    }

    /**
     * {@return the period of a calendar year}
     *
     * @param year the year
     */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * {@return whether a day is in the period}
     *
     * @param day the day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
