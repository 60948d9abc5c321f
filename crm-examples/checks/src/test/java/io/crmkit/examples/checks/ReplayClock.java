package io.crmkit.examples.checks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands where the data says. */
final class ReplayClock extends Clock {
    private Instant now = Instant.EPOCH;

    /** Moves, also back: not every log tells its steps in order. */
    void set(Instant instant) {
        now = instant;
    }

    /** Moves to the last instant of a day. */
    void endOf(LocalDate day) {
        now = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
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
        return Clock.fixed(now, zone);
    }
}
