package io.crmkit.core.loss;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/** When days begin in a zone, found by looking at the clock on the wall every quarter of an hour. */
final class Midnights {
    private static final int QUARTER = 15 * 60;
    private static final int DAY = 24 * 60 * 60;

    private final ZoneRules rules;
    private final Map<Day, Instant> known = new HashMap<>();

    Midnights(String zone) {
        rules = ZoneId.of(zone).getRules();
    }

    /** The first instant of a day. */
    Instant begin(Day day) {
        return known.computeIfAbsent(day, this::find);
    }

    private Instant find(Day day) {
        long number = day.number();
        long second = number * DAY - DAY;
        while (dayAt(second) < number) {
            second += QUARTER;
        }
        if (dayAt(second) != number || dayAt(second - 1) != number - 1) {
            throw new AssertionError(day + " does not begin at a quarter of an hour");
        }
        return Instant.ofEpochSecond(second);
    }

    /** The number of the day that the wall shows. */
    private long dayAt(long second) {
        return Math.floorDiv(
                second + rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds(), DAY);
    }
}
