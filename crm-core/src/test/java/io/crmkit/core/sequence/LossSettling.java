package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import java.util.stream.IntStream;

/** When to scan, and on which loss cases fitting moves are made: on open ones, by the customer's manager. */
final class LossSettling {
    private final World world;
    private final Settling settling;
    private final LossMoves losses;

    LossSettling(World world, Settling settling) {
        this.world = world;
        this.settling = settling;
        this.losses = new LossMoves(world);
    }

    Move fitting(Move move) {
        return switch (move.attempt()) {
            case SCAN -> scan(move);
            case SCAN_BY_HAND -> anyone(move);
            default -> {
                // Now and then one that is closed.
                int lossCase =
                        Settling.pick(move.target(), world.cases, found -> found.isOpen() || move.more() % 8 == 7);
                yield lossCase < 0
                        ? scan(move.as(Attempt.SCAN))
                        : move.settled(world.customers.get(world.cases.get(lossCase).customer).manager, lossCase, -1);
            }
        };
    }

    /** Mostly when there is somebody to be warned of. */
    private Move scan(Move move) {
        boolean isDue = IntStream.range(0, world.customers.size()).anyMatch(losses::isQuiet);
        if (!isDue && move.more() % 4 > 0) {
            // An old customer who is new to the store, or the day on which one becomes quiet: 7 and 1 mean just that.
            return world.customers.isEmpty() || move.more() % 4 == 1
                    ? settling.fitting(move.as(Attempt.IMPORT_CUSTOMER))
                    : settling.fitting(
                            new Move(Attempt.ADVANCE, move.person(), true, move.target(), 1, 7, move.more()));
        }
        return anyone(move);
    }

    /** A scan names nothing. */
    private static Move anyone(Move move) {
        return move.settled(move.person(), -1, -1);
    }
}
