package io.crmkit.core.sequence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
final class StageClock extends Clock {
    private Instant now;

    StageClock(Instant now) {
        this.now = now;
    }

    void advance(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
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
        throw new UnsupportedOperationException("the zone of business days is a setting");
    }
}
