package io.crmkit.core.loss;

import java.time.LocalDate;

/**
 * A day of the calendar, reckoned by hand: year, month and day are plain numbers, months have the lengths of a table.
 * It shares nothing with the month arithmetic of {@code java.time} or of crmkit, so that it can judge them.
 */
record Day(int year, int month, int day) {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** How many days a month has. */
    static int length(int year, int month) {
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 && leap ? 29 : LENGTHS[month - 1];
    }

    Day next() {
        if (day < length(year, month)) {
            return new Day(year, month, day + 1);
        }
        return month < 12 ? new Day(year, month + 1, 1) : new Day(year + 1, 1, 1);
    }

    Day previous() {
        if (day > 1) {
            return new Day(year, month, day - 1);
        }
        int before = month > 1 ? month - 1 : 12;
        int yearBefore = month > 1 ? year : year - 1;
        return new Day(yearBefore, before, length(yearBefore, before));
    }

    /**
     * The day of the same number so many months later, or earlier if they are negative; the month's last if it has
     * none.
     */
    Day months(int count) {
        int index = year * 12 + month - 1 + count;
        int newYear = index / 12;
        int newMonth = index % 12 + 1;
        return new Day(newYear, newMonth, Math.min(day, length(newYear, newMonth)));
    }

    /** The same, but the days that the month does not have run over into the next one. */
    Day monthsRunningOver(int count) {
        Day reached = months(count);
        for (int over = day - reached.day; over > 0; over--) {
            reached = reached.next();
        }
        return reached;
    }

    boolean isBefore(Day other) {
        return key() < other.key();
    }

    private int key() {
        return year * 10_000 + month * 100 + day;
    }

    /** How many days it is after the first of January 1970. */
    int number() {
        int days = day - 1;
        for (int past = 1; past < month; past++) {
            days += length(year, past);
        }
        for (int past = 1970; past < year; past++) {
            days += 337 + length(past, 2);
        }
        return days;
    }

    /** The same day for commands. */
    LocalDate date() {
        return LocalDate.of(year, month, day);
    }

    @Override
    public String toString() {
        return date().toString();
    }
}
