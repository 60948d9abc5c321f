package io.crmkit.core.sequence;

import io.crmkit.core.sequence.DictionaryMoves.AnEntry;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Words.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * A move that came to nothing because of what was taken away before: it is made again once that is given back.
 *
 * @param move the settled move
 * @param right the right that its actor lacked; empty if it was none
 * @param word the retired value that it gave, if it was one
 */
record Setback(Move move, String right, Optional<AnEntry> word) {

    /** The setback that an outcome is; the one before, if it is none. */
    static Optional<Setback> after(World world, Move move, String outcome) {
        List<String> said = List.of(outcome.split(" "));
        if (said.get(0).equals("denied") && !move.attempt().isSystem() && move.person() != Person.GONE) {
            String right = said.get(1);
            boolean lost = Posts.grantAtFirst(move.person(), right);
            return lost && !said.get(2).equals("OUT_OF_EXTENT")
                    ? Optional.of(new Setback(move, right, Optional.empty()))
                    : world.setback;
        }
        Optional<AnEntry> word = outcome.contains("NOT_IN_DICTIONARY") ? retired(world, move) : Optional.empty();
        return word.isPresent() ? Optional.of(new Setback(move, "", word)) : world.setback;
    }

    private static Optional<AnEntry> retired(World world, Move move) {
        Vocabulary list = Words.chosenFrom(move);
        return world.entries.stream()
                .filter(entry -> entry.retired && entry.list == list && entry.value.equals(Words.chosen(move)))
                .findFirst();
    }

    boolean isOver(World world) {
        return word.map(entry -> !entry.retired)
                .orElseGet(() -> world.staff.isActive(move.person()) && world.staff.holds(move.person(), right));
    }
}
