package io.crmkit.core.analytics.statistics;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many were observed for how long, and how many of them until the event (a customer who was lost, say) and not only
 * until nobody looked any longer (censored). Counts are exact: observations may come in any order and in parts, and parts may
 * be merged in any order, with the same result. As large as there are different durations.
 *
 * <p>Called by hosts. Not safe for use by several threads at once.
 */
public final class SurvivalCounts {
    private final NavigableMap<Long, Ends> ends = new TreeMap<>();

    /** Makes counts of nothing. */
    public SurvivalCounts() {}

    /**
     * Adds one observation.
     *
     * @param duration how long it lasted, in whole units of time (days, say), 0 or more
     * @param event whether the event ended it; if not, it is censored: the event had not happened until then
     * @return this
     * @throws IllegalArgumentException if the duration is negative
     */
    public SurvivalCounts add(long duration, boolean event) {
        return add(duration, event ? 1 : 0, event ? 0 : 1);
    }

    /**
     * Adds observations of the same duration.
     *
     * @param duration how long they lasted, in whole units of time, 0 or more
     * @param events how many the event ended, 0 or more
     * @param censored how many are censored, 0 or more
     * @return this
     * @throws IllegalArgumentException if a number is negative
     */
    public SurvivalCounts add(long duration, long events, long censored) {
        if (duration < 0 || events < 0 || censored < 0) {
            throw new IllegalArgumentException(
                    "negative: duration " + duration + ", events " + events + ", censored " + censored);
        }
        if (events > 0 || censored > 0) {
            ends.merge(duration, new Ends(events, censored), Ends::plus);
        }
        return this;
    }

    /**
     * Adds all that other counts hold.
     *
     * @param other the other counts
     * @return this
     */
    public SurvivalCounts merge(SurvivalCounts other) {
        // A copy, for who merges counts with themselves.
        new TreeMap<>(other.ends).forEach((duration, more) -> ends.merge(duration, more, Ends::plus));
        return this;
    }

    /** What ended after each duration, in ascending order. */
    NavigableMap<Long, Ends> ends() {
        return Collections.unmodifiableNavigableMap(ends);
    }

    record Ends(long events, long censored) {
        Ends plus(Ends other) {
            return new Ends(Math.addExact(events, other.events), Math.addExact(censored, other.censored));
        }
    }
}
