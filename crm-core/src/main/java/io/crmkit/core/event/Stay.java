package io.crmkit.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a record was in one status, without a break.
 *
 * <p>Called by hosts.
 *
 * @param status the status
 * @param since when it began
 * @param until when it ended; absent if it has not
 */
public record Stay(String status, Instant since, Optional<Instant> until) {

    /**
     * {@return how long it lasted; not below zero, also if the clock was set back}
     *
     * @param asOf where it is cut off, if it has not ended by then
     */
    public Duration length(Instant asOf) {
        Instant end = until.filter(asOf::isAfter).orElse(asOf);
        return end.isAfter(since) ? Duration.between(since, end) : Duration.ZERO;
    }
}
