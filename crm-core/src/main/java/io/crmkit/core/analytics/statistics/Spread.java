package io.crmkit.core.analytics.statistics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a number of durations are spread. Adding is exact and associative: durations may come in any order and in parts,
 * and parts may be merged in any order, with the same result. Equal ones take no more room than one.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class Spread {
    private final TreeMap<Duration, Long> counts = new TreeMap<>();
    private long count;
    private Duration sum = Duration.ZERO;

    /** Makes a spread of nothing. */
    public Spread() {}

    /**
     * Adds a duration.
     *
     * @param duration the duration
     * @return this
     */
    public Spread add(Duration duration) {
        return add(duration, 1);
    }

    /**
     * Adds all that another spread holds.
     *
     * @param other the other spread
     * @return this
     */
    public Spread merge(Spread other) {
        other.counts.forEach(this::add);
        return this;
    }

    private Spread add(Duration duration, long times) {
        counts.merge(duration, times, Long::sum);
        count += times;
        sum = sum.plus(duration.multipliedBy(times));
        return this;
    }

    /** {@return what it comes to} */
    public Summary summary() {
        Optional<Duration> mean = count == 0 ? Optional.empty() : Optional.of(sum.dividedBy(count));
        return new Summary(count, mean, percentile(50), percentile(90));
    }

    /**
     * {@return the smallest of the durations that at least so many per cent of them do not exceed: the nearest rank;
     * absent of none}
     *
     * @param percent from 1 to 100
     * @throws IllegalArgumentException if it is not
     */
    public Optional<Duration> percentile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent not from 1 to 100: " + percent);
        }
        // Rounded up; a product of the two would not do for more than 9 * 10^16 durations.
        long rank = Math.floorDiv(Math.addExact(Math.multiplyExact(count, percent), 99), 100);
        long below = 0;
        for (Map.Entry<Duration, Long> entry : counts.entrySet()) {
            below += entry.getValue();
            if (below >= rank) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * What durations come to.
     *
     * @param count how many there are
     * @param mean their mean, cut off to the nanosecond; absent of none
     * @param median half of them are not longer: the nearest rank; absent of none
     * @param ninetieth nine in ten are not longer: the nearest rank; absent of none
     */
    public record Summary(
            long count, Optional<Duration> mean, Optional<Duration> median, Optional<Duration> ninetieth) {}
}
