package io.crmkit.core.sequence;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Moves, and what they are played under.
 *
 * @param terms what they are played under
 * @param moves the moves
 */
record Sequence(Terms terms, List<Move> moves) {
    @Override
    public String toString() {
        return moves.stream().map(Move::toString).collect(Collectors.joining("\n", "\n" + terms + "\n", "\n"));
    }
}
