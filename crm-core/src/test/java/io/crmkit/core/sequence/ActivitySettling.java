package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Records.AnActivity;

/** On which activities fitting moves are made, by whom, and for which day. */
final class ActivitySettling {
    private final World world;
    private final Settling settling;

    ActivitySettling(World world, Settling settling) {
        this.world = world;
        this.settling = settling;
    }

    Move fitting(Move move) {
        int named = Settling.representative(move.other());
        if (move.attempt() == Attempt.PLAN_ACTIVITY || move.attempt() == Attempt.RECORD_ACTIVITY) {
            int customer =
                    Settling.pick(move.target(), world.customers, found -> move.value() % 5 == 0 || !found.isRetired());
            return customer < 0
                    ? settling.fitting(move.as(Attempt.ENTER_CUSTOMER))
                    : move.settled(world.customers.get(customer).manager, customer, named)
                            .worth(day(move));
        }
        boolean planned = move.attempt() == Attempt.COMPLETE_ACTIVITY && move.more() % 5 > 0;
        int index = Settling.pick(
                move.target(), world.activities, found -> !found.gone && (!planned || found.status.equals("PLANNED")));
        if (index < 0) {
            return fitting(move.as(Attempt.PLAN_ACTIVITY));
        }
        AnActivity activity = world.activities.get(index);
        return move.settled(
                        move.more() % 3 == 0 ? world.customers.get(activity.customer).manager : activity.responsible,
                        index,
                        named)
                .worth(day(move));
    }

    /** Today or the days about it. */
    int day(Move move) {
        int today = ClockSettling.day(world);
        return switch (move.value() % 5) {
            case 0 -> today;
            case 1 -> today - 1;
            case 2 -> today + 1;
            case 3 -> today - move.value();
            default -> today + move.value();
        };
    }
}
