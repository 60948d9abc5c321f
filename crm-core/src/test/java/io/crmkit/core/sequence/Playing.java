package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plays sequences on a real CRM, and compares all there is after every move with what a model says. */
final class Playing {
    private static final int SEEN_EVERY = 4;

    private Playing() {}

    /** Plays a sequence in memory, and looks at everything after each move. */
    static List<Moment> play(Sequence sequence) {
        return play(sequence, new InMemoryStore(), Attention.FULL);
    }

    /** Plays a sequence on a real CRM; a true model tells what its moves mean. */
    static List<Moment> play(Sequence sequence, CrmStore empty, Attention attention) {
        Model guide = new Model(sequence.terms(), Flaw.NONE);
        Stage stage = new Stage(sequence.terms(), empty);
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < sequence.moves().size(); i++) {
            Set<Person> attentive = attention.after(sequence.moves(), i);
            Move move = guide.settle(sequence.moves().get(i));
            guide.make(move);
            String outcome = stage.make(move, !attentive.isEmpty());
            boolean done = outcome.startsWith(World.DONE);
            Map<Person, Set<String>> sights = new EnumMap<>(Person.class);
            if (done) {
                attentive.forEach(person -> sights.put(person, stage.sights(person, move)));
            }
            moments.add(
                    new Moment(move, stage.kind(), outcome, stage.steps(), sights, done ? stage.facts() : Set.of()));
        }
        return moments;
    }

    /** Fails unless a model, wrong in one rule or none, says the same of a play. */
    static void compare(Terms terms, List<Moment> moments, Flaw flaw) {
        Model model = new Model(terms, flaw);
        for (Moment moment : moments) {
            Move move = moment.move();
            String expected = model.make(move);
            assertThat(moment.outcome()).as("%s", move).isEqualTo(expected);
            assertThat(moment.steps()).as("steps of %s", move).containsExactlyInAnyOrderElementsOf(model.steps());
            moment.sights()
                    .forEach((person, sights) -> assertThat(sights)
                            .as("what %s sees after %s", person, move)
                            .isEqualTo(model.sights(person, move)));
            if (expected.startsWith(World.DONE)) {
                assertThat(moment.facts()).as("facts after %s", move).isEqualTo(model.facts());
            }
        }
    }

    /**
     * The same play with what people saw after some of its moves only, which is quicker to compare: whatever falsifies
     * it, falsifies the whole.
     */
    static List<Moment> thinned(List<Moment> moments) {
        return IntStream.range(0, moments.size())
                .mapToObj(i -> (moments.size() - 1 - i) % SEEN_EVERY == 0
                        ? moments.get(i)
                        : moments.get(i).unseen())
                .toList();
    }

    static boolean isFalsified(Terms terms, List<Moment> moments, Flaw flaw) {
        try {
            compare(terms, moments, flaw);
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    /**
     * What is left of a sequence when every move is dropped that it falsifies without, if possible under plain terms.
     * Quicker than what jqwik does.
     */
    static Sequence smallest(Sequence sequence, Predicate<Sequence> isFalsified) {
        Sequence smallest = new Sequence(Terms.plain(), sequence.moves());
        if (!isFalsified.test(smallest)) {
            smallest = sequence;
        }
        for (int i = smallest.moves().size() - 1; i >= 0; i--) {
            List<Move> fewer = new ArrayList<>(smallest.moves());
            fewer.remove(i);
            Sequence candidate = new Sequence(smallest.terms(), List.copyOf(fewer));
            if (isFalsified.test(candidate)) {
                smallest = candidate;
            }
        }
        return smallest;
    }

    /** Whether a sequence falsifies a model, or makes the real CRM do what a stage does not let pass. */
    static boolean isFalsified(Sequence sequence, Flaw flaw) {
        return isFalsified(sequence, new InMemoryStore(), Attention.FULL, flaw);
    }

    /** The same on an empty store. */
    static boolean isFalsified(Sequence sequence, CrmStore empty, Attention attention, Flaw flaw) {
        try {
            compare(sequence.terms(), play(sequence, empty, attention), flaw);
            return false;
        } catch (AssertionError | RuntimeException e) {
            return true;
        }
    }

    /** What the moves of a sequence mean, and what a true model expects of them on which day. */
    static String told(Sequence sequence) {
        Model model = new Model(sequence.terms(), Flaw.NONE);
        return sequence.moves().stream()
                .map(model::settle)
                .map(move -> model.today() + " " + meaning(move) + ": " + model.make(move))
                .collect(Collectors.joining("\n", "\n" + sequence.terms() + "\n", "\n"));
    }

    private static String meaning(Move move) {
        return switch (move.attempt().area()) {
            case ORDERS -> move.attempt() + " " + OrderRow.of(move);
            case TIME -> move.attempt() + " by " + move.value() + " minutes";
            case ACTIVITIES -> move + " on " + Days.text(move.value());
            case CUSTOMERS ->
                move.attempt() == Move.Attempt.IMPORT_CUSTOMER && move.more() >= 0
                        ? move + " since " + Days.text(move.more())
                        : move.toString();
            default -> move.toString();
        };
    }
}
