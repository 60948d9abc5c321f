package io.crmkit.core.sequence;

import java.util.Locale;

/**
 * Days as plain numbers, 0 being the first of January 2000, and their calendar: counted month by month, so that it
 * shares nothing with {@code java.time}.
 */
final class Days {
    /** The minutes of a day. */
    static final int MINUTES = 24 * 60;

    private static final int FIRST_YEAR = 2000;
    private static final int ALL_BUT_FEBRUARY = 7 * 31 + 4 * 30;

    private Days() {}

    static int of(int year, int month, int date) {
        int day = date - 1;
        for (int y = FIRST_YEAR; y < year; y++) {
            day += ALL_BUT_FEBRUARY + length(y, 2);
        }
        for (int m = 1; m < month; m++) {
            day += length(year, m);
        }
        return day;
    }

    /** The same date so many months before; in a month that does not have it, the last one. */
    static int monthsBefore(int day, int months) {
        YearMonthDate date = date(day);
        int month = (date.year - FIRST_YEAR) * 12 + date.month - 1 - months;
        int year = FIRST_YEAR + month / 12;
        return of(year, month % 12 + 1, Math.min(date.date, length(year, month % 12 + 1)));
    }

    /**
     * The same date so many months before; in a month that does not have it, as many days after its last one: wrong.
     */
    static int monthsBeforeOverflowing(int day, int months) {
        YearMonthDate date = date(day);
        int month = (date.year - FIRST_YEAR) * 12 + date.month - 1 - months;
        return of(FIRST_YEAR + month / 12, month % 12 + 1, date.date);
    }

    /** The last day of the month that a day is in. */
    static int lastOfMonth(int day) {
        YearMonthDate date = date(day);
        return day + length(date.year, date.month) - date.date;
    }

    /** A day as 2026-03-02. */
    static String text(int day) {
        YearMonthDate date = date(day);
        return String.format(Locale.ROOT, "%04d-%02d-%02d", date.year, date.month, date.date);
    }

    private static YearMonthDate date(int day) {
        int year = FIRST_YEAR;
        int month = 1;
        int left = day;
        while (left >= ALL_BUT_FEBRUARY + length(year, 2)) {
            left -= ALL_BUT_FEBRUARY + length(year, 2);
            year++;
        }
        while (left >= length(year, month)) {
            left -= length(year, month);
            month++;
        }
        return new YearMonthDate(year, month, left + 1);
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private record YearMonthDate(int year, int month, int date) {}
}
