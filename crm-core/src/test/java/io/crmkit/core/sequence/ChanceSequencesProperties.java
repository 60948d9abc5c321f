package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.sequence.Move.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Random sequences of commands by several people: each comes to what {@link Model} says it does, and everything that
 * everybody sees afterwards is what the model says too. A counterexample is cut down to the moves that matter; jqwik prints
 * the seed to repeat it with.
 */
class ChanceSequencesProperties {
    private static final int MOVES = 25;
    // Some ten to fifty are enough for each flaw; the limit is there to end a control that fails.
    private static final int CONTROL_SEQUENCES = 1000;

    /** Outcomes that it takes several right moves to come to; each should come dozens of times. */
    private static final List<String> DEEP = List.of(
            "UNASSIGN done",
            "UNASSIGN rejected PLAN_RESULT_RECORDED",
            "LINK done",
            "EDIT_ITEM done",
            "RECORD done",
            "WIN done",
            "WIN rejected CUSTOMER_NAME_TAKEN",
            "WIN_INTO done",
            "FAIL done",
            "RETIRE done",
            "RETIRE rejected CUSTOMER_HAS_OPEN_WORK",
            "ADD_CONTACT rejected CUSTOMER_RETIRED",
            "EDIT_CUSTOMER rejected CUSTOMER_NAME_TAKEN",
            "ORDER done");

    /** The moves of one sequence. */
    record Sequence(List<Move> moves) {
        @Override
        public String toString() {
            return moves.stream().map(Move::toString).collect(Collectors.joining("\n", "\n", "\n"));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Label(
            "Whatever people do in whatever order, each command comes to what the requirements say, and so does all it leaves")
    @StatisticsReport(onFailureOnly = true)
    void sequences(@ForAll("sequences") Sequence sequence) {
        try {
            play(sequence, Flaw.NONE, outcome -> Statistics.collect(outcome));
        } catch (AssertionError e) {
            throw new AssertionError("falsified by as little as" + told(smallest(sequence, Flaw.NONE)), e);
        }
        // So that the sequences cannot grow shallow without notice.
        Statistics.coverage(
                coverage -> DEEP.forEach(outcome -> coverage.check(outcome).count(count -> count > 0)));
    }

    @Example
    @Label("Control: with any one rule of the model wrong, the comparison tells")
    void control() {
        for (Flaw flaw : Flaw.values()) {
            if (flaw != Flaw.NONE) {
                assertThat(sequences()
                                .sampleStream()
                                .limit(CONTROL_SEQUENCES)
                                .anyMatch(sequence -> isFalsified(sequence, flaw)))
                        .as(flaw.name())
                        .isTrue();
            }
        }
    }

    @Example
    @Label("Control: a sequence that falsifies is cut down to the moves that it takes")
    void smallest() {
        Sequence falsifying = sequences()
                .sampleStream()
                .filter(sequence -> isFalsified(sequence, Flaw.FAILED_CHANCE_COUNTS))
                .findFirst()
                .orElseThrow();
        Sequence smallest = smallest(falsifying, Flaw.FAILED_CHANCE_COUNTS);
        // It takes a customer, a chance about it, an assignment and the failure, and sometimes moves that lead there.
        assertThat(smallest.moves()).hasSizeBetween(4, MOVES / 2);
        assertThat(isFalsified(smallest, Flaw.FAILED_CHANCE_COUNTS)).isTrue();
    }

    /** What is left of a sequence when every move is dropped that it falsifies without. Quicker than what jqwik does. */
    private static Sequence smallest(Sequence sequence, Flaw flaw) {
        List<Move> moves = new ArrayList<>(sequence.moves());
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move dropped = moves.remove(i);
            if (!isFalsified(new Sequence(moves), flaw)) {
                moves.add(i, dropped);
            }
        }
        return new Sequence(List.copyOf(moves));
    }

    /** What the moves of a sequence mean, and what the model expects of them. */
    private static String told(Sequence sequence) {
        Model model = new Model(Flaw.NONE);
        return sequence.moves().stream()
                .map(model::settle)
                .map(move -> move + ": " + model.make(move))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static boolean isFalsified(Sequence sequence, Flaw flaw) {
        try {
            play(sequence, flaw, outcome -> {});
            return false;
        } catch (AssertionError e) {
            return true;
        }
    }

    private static void play(Sequence sequence, Flaw flaw, Consumer<String> outcomes) {
        Model model = new Model(flaw);
        Stage stage = new Stage();
        for (Move drawn : sequence.moves()) {
            Move move = model.settle(drawn);
            String expected = model.make(move);
            outcomes.accept(move.type() + " " + expected);
            assertThat(stage.make(move)).as("%s", move).isEqualTo(expected);
            for (Person person : Person.values()) {
                assertThat(stage.sights(person))
                        .as("what %s sees after %s", person, move)
                        .isEqualTo(model.sights(person));
            }
            assertThat(stage.facts()).as("facts after %s", move).isEqualTo(model.facts());
            assertThat(stage.events()).as("events after %s", move).isEqualTo(model.events());
        }
    }

    @Provide
    Arbitrary<Sequence> sequences() {
        return moves().list().ofSize(MOVES).map(Sequence::new);
    }

    private static Arbitrary<Move> moves() {
        Arbitrary<Move.Type> types = Arbitraries.frequency(
                Tuple.of(10, Move.Type.CREATE),
                Tuple.of(6, Move.Type.CREATE_FOR),
                Tuple.of(3, Move.Type.EDIT),
                Tuple.of(4, Move.Type.DELETE),
                Tuple.of(16, Move.Type.ASSIGN),
                Tuple.of(4, Move.Type.REASSIGN),
                Tuple.of(6, Move.Type.UNASSIGN),
                Tuple.of(5, Move.Type.LINK),
                Tuple.of(8, Move.Type.ADD_ITEM),
                Tuple.of(3, Move.Type.EDIT_ITEM),
                Tuple.of(3, Move.Type.REMOVE_ITEM),
                Tuple.of(10, Move.Type.RECORD),
                Tuple.of(7, Move.Type.WIN),
                Tuple.of(4, Move.Type.WIN_INTO),
                Tuple.of(4, Move.Type.FAIL),
                Tuple.of(8, Move.Type.ENTER_CUSTOMER),
                Tuple.of(4, Move.Type.EDIT_CUSTOMER),
                Tuple.of(4, Move.Type.RETIRE),
                Tuple.of(3, Move.Type.ADD_CONTACT),
                Tuple.of(3, Move.Type.EDIT_CONTACT),
                Tuple.of(3, Move.Type.REMOVE_CONTACT),
                Tuple.of(6, Move.Type.ORDER));
        Arbitrary<Person> people = Arbitraries.frequency(
                Tuple.of(4, Person.LENA),
                Tuple.of(6, Person.ROLF),
                Tuple.of(4, Person.RITA),
                Tuple.of(3, Person.RUTH),
                Tuple.of(1, Person.EVA),
                Tuple.of(1, Person.GONE));
        Arbitrary<Boolean> fits = Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false));
        Arbitrary<Integer> numbers =
                Arbitraries.integers().between(0, Move.UNKNOWN).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(types, people, fits, numbers, numbers, numbers)
                .as(Move::new);
    }
}
