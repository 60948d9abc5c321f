package io.crmkit.examples.tour;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is told which day it is: every run of the tour happens on the same days. It does not go
 * back.
 */
final class StoryClock extends Clock {
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);

    private final ZoneId zone;
    private LocalDate day;

    StoryClock(LocalDate day) {
        this(day, ZoneOffset.UTC);
    }

    private StoryClock(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
    }

    LocalDate day() {
        return day;
    }

    /** Moves on to a day. */
    void setDay(LocalDate value) {
        if (value.isBefore(day)) {
            throw new IllegalArgumentException("the story does not go back from " + day + " to " + value);
        }
        day = value;
    }

    @Override
    public Instant instant() {
        return day.atTime(OFFICE_HOURS).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId value) {
        return new StoryClock(day, value);
    }
}
