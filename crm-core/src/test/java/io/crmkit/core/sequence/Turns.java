package io.crmkit.core.sequence;

import io.crmkit.core.sequence.DictionaryMoves.AnEntry;
import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Words.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one move of a sequence does to a later one: how often somebody cannot go on, and can again. */
final class Turns {
    static final String INACTIVE = "somebody made inactive is refused";
    static final String ACTIVE_AGAIN = "somebody made active again goes on";
    static final String RIGHT_LOST = "somebody is refused what the first roles granted";
    static final String RIGHT_BACK = "somebody refused for a lost right does the same again";
    static final String WORD_REFUSED = "a retired value is refused";
    static final String WORD_KEPT = "a record keeps a retired value";
    static final String WORD_AGAIN = "a value that was refused is chosen again";
    static final String TAKEN_OVER = "what was handed over goes on";
    static final String MORE_BATCHES = "a hand-over takes more than one batch";

    static final List<String> ALL = List.of(
            INACTIVE,
            ACTIVE_AGAIN,
            RIGHT_LOST,
            RIGHT_BACK,
            WORD_REFUSED,
            WORD_KEPT,
            WORD_AGAIN,
            TAKEN_OVER,
            MORE_BATCHES);

    private final List<String> turns = new ArrayList<>();
    private final Set<Person> stopped = new HashSet<>();
    private final Map<Person, Set<Attempt>> lost = new EnumMap<>(Person.class);
    private final List<AnEntry> entries = Words.firstEntries();
    private final Set<String> refusedWords = new HashSet<>();
    private final Set<Person> takers = new HashSet<>();
    private Optional<Move> unfinished = Optional.empty();

    private Turns() {}

    /** The turns that a sequence takes. */
    static List<String> of(List<Moment> moments) {
        Turns turns = new Turns();
        moments.stream()
                .filter(moment -> moment.move().attempt() != Attempt.ADVANCE)
                .forEach(turns::follow);
        return turns.turns;
    }

    private void follow(Moment moment) {
        boolean done = moment.outcome().startsWith(World.DONE);
        if (!moment.move().attempt().isSystem()) {
            people(moment, done);
        }
        words(moment, done);
    }

    private void people(Moment moment, boolean done) {
        Move move = moment.move();
        Person actor = move.person();
        if (done) {
            turn(stopped.remove(actor), ACTIVE_AGAIN);
            turn(lost.getOrDefault(actor, new HashSet<>()).remove(move.attempt()), RIGHT_BACK);
            turn(takers.contains(actor) && move.attempt().area() != Move.Area.CUSTOMERS, TAKEN_OVER);
        } else if (moment.outcome().endsWith(" INACTIVE_ACTOR") && actor != Person.GONE) {
            stopped.add(actor);
            turns.add(INACTIVE);
        } else if (moment.outcome().endsWith(" NOT_GRANTED")
                && Posts.grantAtFirst(actor, moment.outcome().split(" ", 3)[1])) {
            lost.computeIfAbsent(actor, unused -> new HashSet<>()).add(move.attempt());
            turns.add(RIGHT_LOST);
        }
        if (done && move.attempt() == Attempt.HAND_WORK_OVER) {
            takers.add(World.PEOPLE.get(move.other()));
            turn(unfinished.filter(first -> first.target() == move.target()).isPresent(), MORE_BATCHES);
            unfinished = moment.outcome().endsWith("more") ? Optional.of(move) : Optional.empty();
        }
    }

    private void words(Moment moment, boolean done) {
        Move move = moment.move();
        switch (move.attempt()) {
            case ADD_ENTRY -> {
                if (done) {
                    Vocabulary list = Words.vocabulary(move);
                    entries.add(new AnEntry(list, list.word(move.value()), ""));
                }
            }
            case RETIRE_ENTRY, RESTORE_ENTRY -> {
                if (done) {
                    entries.get(move.target()).retired = move.attempt() == Attempt.RETIRE_ENTRY;
                }
            }
            default -> chosen(moment, done, Words.chosenFrom(move), Words.chosen(move));
        }
    }

    private void chosen(Moment moment, boolean done, Vocabulary list, String word) {
        boolean retired =
                entries.stream().anyMatch(entry -> entry.list == list && entry.value.equals(word) && entry.retired);
        if (done) {
            turn(retired, WORD_KEPT);
            turn(!retired && refusedWords.remove(word), WORD_AGAIN);
        } else if (retired && moment.outcome().contains("NOT_IN_DICTIONARY")) {
            refusedWords.add(word);
            turns.add(WORD_REFUSED);
        }
    }

    private void turn(boolean taken, String turn) {
        if (taken) {
            turns.add(turn);
        }
    }
}
