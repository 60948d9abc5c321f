package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Random sequences of commands by several people, of what their host imports, and of leaps of the clock, while an
 * administrator changes who may do what, and which words may be chosen: each comes to what {@link Model} says it does,
 * and everything that everybody sees afterwards is what the model says too. A counterexample is cut down to the moves
 * that matter; jqwik prints the seed to repeat it with.
 */
class SequencesProperties {
    private static final int MOVES = 25;
    // A few hundred are enough for all flaws; the limit is there to end a control that fails.
    private static final int CONTROL_SEQUENCES = 2000;

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Label(
            "Whatever is done in whatever order, each command comes to what the requirements say, and so does all it leaves")
    @AddLifecycleHook(PrintedSeed.class)
    @StatisticsReport(label = Coverage.KINDS, format = Coverage.Kinds.class)
    @StatisticsReport(label = Coverage.TURNS)
    @StatisticsReport(label = Coverage.STEPS, format = Coverage.Steps.class)
    @StatisticsReport(label = Coverage.MOVES, format = Coverage.Moves.class)
    @StatisticsReport(label = Coverage.REFUSALS, onFailureOnly = true)
    void sequences(@ForAll("sequences") Sequence sequence) {
        try {
            List<Moment> moments = Playing.play(sequence);
            Playing.compare(sequence.terms(), moments, Flaw.NONE);
            Coverage.collect(moments);
        } catch (AssertionError e) {
            throw new AssertionError(
                    "falsified by as little as"
                            + Playing.told(
                                    Playing.smallest(sequence, candidate -> Playing.isFalsified(candidate, Flaw.NONE))),
                    e);
        }
        // So that the sequences cannot grow shallow without notice.
        Statistics.label(Coverage.KINDS).coverage(Coverage::requireKinds);
        Statistics.label(Coverage.TURNS).coverage(Coverage::requireTurns);
        Statistics.label(Coverage.STEPS).coverage(Coverage::requireSteps);
        Statistics.label(Coverage.MOVES).coverage(Coverage::requireMoves);
        Statistics.label(Coverage.REFUSALS).coverage(Coverage::requireRefusals);
    }

    @Example
    @Label("Control: with any one rule of the model wrong, the comparison tells")
    void control() {
        Set<Flaw> unseen = EnumSet.complementOf(EnumSet.of(Flaw.NONE));
        Iterator<Sequence> some =
                sequences().sampleStream().limit(CONTROL_SEQUENCES).iterator();
        while (some.hasNext() && !unseen.isEmpty()) {
            Sequence sequence = some.next();
            List<Moment> moments = Playing.play(sequence);
            // A wrong rule must not pass for one because a right one was.
            Playing.compare(sequence.terms(), moments, Flaw.NONE);
            List<Moment> thinned = Playing.thinned(moments);
            unseen.removeIf(flaw -> Playing.isFalsified(sequence.terms(), thinned, flaw));
        }
        assertThat(unseen).isEmpty();
    }

    @Example
    @Label("Control: a sequence that falsifies is cut down to the moves that it takes")
    void smallest() {
        Sequence falsifying = sequences()
                .sampleStream()
                .filter(sequence -> Playing.isFalsified(sequence, Flaw.NO_WIN_BACK))
                .findFirst()
                .orElseThrow();
        Sequence smallest = Playing.smallest(falsifying, candidate -> Playing.isFalsified(candidate, Flaw.NO_WIN_BACK));
        // It takes a customer, a scan, a determination and an order, and sometimes moves that lead there.
        assertThat(smallest.moves()).hasSizeBetween(4, MOVES / 2);
        assertThat(Playing.isFalsified(smallest, Flaw.NO_WIN_BACK)).isTrue();
    }

    @Provide
    Arbitrary<Sequence> sequences() {
        return Sequences.of(MOVES);
    }
}
