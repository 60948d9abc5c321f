package io.crmkit.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MovingClock extends Clock {
    private volatile Instant now;

    /** A clock that stands at an instant. */
    public MovingClock(Instant now) {
        this.now = now;
    }

    /** Sets it to an instant. */
    public void to(Instant instant) {
        now = instant;
    }

    /** Sets it to an hour of a day in UTC. */
    public void to(LocalDate day, int hour) {
        to(day.atTime(hour, 0).toInstant(ZoneOffset.UTC));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
