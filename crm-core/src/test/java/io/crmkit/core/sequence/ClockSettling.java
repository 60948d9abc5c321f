package io.crmkit.core.sequence;

import java.util.Optional;

/**
 * How far the clock leaps: by hours, days and months, to midnights and month ends, and to where customers become quiet.
 */
final class ClockSettling {
    private final World world;

    ClockSettling(World world) {
        this.world = world;
    }

    Move settle(Move move) {
        int leap = switch (move.value() % 8) {
            case 0 -> 60 * (1 + move.other());
            case 1 -> untilMidnight() - move.other() % 2;
            case 2 -> Days.MINUTES * (1 + move.other() % 28);
            case 3 -> Days.MINUTES * 31;
            case 4, 5 -> Days.MINUTES * untilMonthEnd();
            default -> untilQuiet(move.target(), move.other());
        };
        return move.settled(move.person(), -1, -1).worth(leap);
    }

    private int untilMidnight() {
        return Days.MINUTES - world.localMinute() % Days.MINUTES;
    }

    private int untilMonthEnd() {
        int today = day(world);
        int end = Days.lastOfMonth(today);
        return (end > today ? end : Days.lastOfMonth(today + 1)) - today;
    }

    /** Until the first day on which a customer is quiet for too long, or half of the time the day before. */
    private int untilQuiet(int number, int side) {
        int today = day(world);
        int customer = Settling.pick(number, world.customers, found -> found.status.equals("ACTIVE"));
        int last = customer < 0
                ? today
                : Math.max(
                        world.customers.get(customer).since,
                        Optional.of(customer).flatMap(world::lastOrder).orElse(0));
        int day = today;
        while (Days.monthsBefore(day, world.terms.window()) <= last) {
            day++;
        }
        int early = side % 2 == 0 && day > today ? 1 : 0;
        return Days.MINUTES * (day - early - today);
    }

    /** The business day, whatever a flaw makes of it. */
    static int day(World world) {
        return world.localMinute() / Days.MINUTES;
    }

    /** The first day whose orders are recent, whatever a flaw makes of it. */
    static int cutoff(World world) {
        return Days.monthsBefore(day(world), world.terms.window());
    }
}
