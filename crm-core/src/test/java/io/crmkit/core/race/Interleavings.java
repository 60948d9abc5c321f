package io.crmkit.core.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.CrmStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What came of a duel that was fought anew for each call that either of the two makes to the store: there it was
 * stopped, and the other one did all it had to do. Last of all they came one after the other.
 *
 * @param isolation what store it was fought on
 * @param count how many ways of meeting there were
 * @param endings all the ways that it ended: what became of the one and of the other, and how things then stood
 * @param problems what was wrong at the end, and where the two had met
 */
public record Interleavings(Isolation isolation, int count, Set<String> endings, List<String> problems) {
    private static final int ENDLESS = 1000;
    /** With fewer, they would not have met at their reads and at their writing. */
    private static final int LEAST = 10;

    /**
     * Fights a duel in every way.
     *
     * @param isolation what store it is fought on
     * @param duel makes the two on a new store
     */
    public static Interleavings of(Isolation isolation, Function<CrmStore, ? extends Duel> duel) {
        Interleavings fought = new Interleavings(isolation, 0, new TreeSet<>(), new ArrayList<>());
        int count = 0;
        for (boolean stopsOne : new boolean[] {true, false}) {
            int stop = 0;
            while (fought.fight(new StoppingStore(isolation.open()), duel, stopsOne, stop)) {
                stop++;
                if (stop == ENDLESS) {
                    throw new AssertionError("there is no end of calls");
                }
            }
            count += stop + 1;
        }
        return new Interleavings(isolation, count, fought.endings, fought.problems);
    }

    /**
     * Demands that it ended in these ways, in each of them, and that nothing was wrong. On a store that minds no versions
     * it demands the opposite, as the control: what passes there too would prove nothing.
     */
    public void assertEndings(String... endings) {
        assertEndings(List.of(endings), List.of());
    }

    /**
     * The same, where some ways to end depend on the isolation.
     *
     * @param always the ways in which it ends
     * @param perhaps those in which it may end as well
     */
    public void assertEndings(List<String> always, List<String> perhaps) {
        Set<String> allowed = new TreeSet<>(always);
        allowed.addAll(perhaps);
        assertThat(count).isGreaterThan(LEAST);
        if (isolation == Isolation.CARELESS) {
            assertThat(problems.isEmpty() && allowed.containsAll(endings))
                    .as("it was as good without versions: %s", endings)
                    .isFalse();
        } else {
            assertThat(problems).as("%s", endings).isEmpty();
            assertThat(endings).containsAll(always).isSubsetOf(allowed);
        }
    }

    /** Fights once; returns whether there was a call to stop at. */
    private boolean fight(StoppingStore store, Function<CrmStore, ? extends Duel> made, boolean stopsOne, int stop) {
        Duel duel = made.apply(store);
        List<String> ending = new ArrayList<>(List.of("nothing", "nothing"));
        Runnable one = () -> ending.set(0, duel.one());
        Runnable other = () -> ending.set(1, duel.other());
        Optional<String> met = stopsOne ? store.run(one, stop, other) : store.run(other, stop, one);
        if (met.isEmpty()) {
            (stopsOne ? other : one).run();
        }
        String where = (stopsOne ? "one" : "the other") + " met at call " + stop + ", " + met.orElse("the end") + ": ";
        endings.add(String.join(" / ", ending) + ": " + duel.end());
        duel.problems().forEach(problem -> problems.add(where + problem));
        return met.isPresent();
    }
}
