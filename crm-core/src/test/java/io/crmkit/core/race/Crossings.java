package io.crmkit.core.race;

import io.crmkit.spi.CrmStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Duels in which both are stopped: the one before a chosen call to the store, then the other one before a chosen call of
 * its own; then the one goes on to its end, and the other one after it. Who waits for what the other one has locked lets
 * that one go on. Whatever comes of it must be what comes of doing one after the other.
 */
public final class Crossings implements AutoCloseable {
    private final BooleanSupplier waits;
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Set<String> serial = new HashSet<>();
    private final Set<String> endings = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private int count;
    private int waited;

    /**
     * Crosses nobody yet.
     *
     * @param waits whether somebody waits in the store for what another one holds
     */
    public Crossings(BooleanSupplier waits) {
        this.waits = waits;
    }

    /** A store on which the two of a duel can be stopped. */
    public static CrmStore stoppable(CrmStore store) {
        return new PassedStore(store, Runner::pass);
    }

    /** Fights in every way, beginning with either of the two; each time a new duel. */
    public Crossings all(Supplier<? extends Duel> duels) {
        int[] calls = serial(duels);
        for (int swapped = 0; swapped < 2; swapped++) {
            for (int first = 0; first < calls[swapped]; first++) {
                int second = 0;
                while (fight(duels, swapped == 1, first, second)) {
                    second++;
                }
            }
        }
        return this;
    }

    /** Fights in some ways. */
    public Crossings some(Supplier<? extends Duel> duels, Random random, int fights) {
        int[] calls = serial(duels);
        for (int fought = 0; fought < fights; fought++) {
            int swapped = random.nextInt(2);
            fight(duels, swapped == 1, random.nextInt(calls[swapped]), random.nextInt(calls[1 - swapped]));
        }
        return this;
    }

    /** Does one after the other, in either order; returns how many calls each of them makes as the first. */
    private int[] serial(Supplier<? extends Duel> duels) {
        return new int[] {serial(duels, false), serial(duels, true)};
    }

    private int serial(Supplier<? extends Duel> duels, boolean swapped) {
        Duel duel = duels.get();
        Runner first = Runner.start(executor, swapped ? duel::other : duel::one, -1);
        String before = first.result();
        String after =
                Runner.start(executor, swapped ? duel::one : duel::other, -1).result();
        note(duel, swapped, before, after, "one after the other");
        serial.add(outcome(duel, swapped, before, after));
        return first.calls();
    }

    /** Fights once; returns whether the second one made as many calls. */
    private boolean fight(Supplier<? extends Duel> duels, boolean swapped, int firstStop, int secondStop) {
        Duel duel = duels.get();
        Runner first = Runner.start(executor, swapped ? duel::other : duel::one, firstStop);
        first.stops(() -> false);
        Runner second = Runner.start(executor, swapped ? duel::one : duel::other, secondStop);
        boolean waiting = !second.stops(waits);
        first.release();
        waiting |= !first.ends(waits);
        second.release();
        String before = first.result();
        String after = second.result();
        count++;
        waited += waiting ? 1 : 0;
        String where = (swapped ? "the other" : "one") + " stopped at call " + firstStop + ", " + first.met()
                + ", the second at call " + secondStop + ", " + second.met();
        note(duel, swapped, before, after, where);
        String outcome = outcome(duel, swapped, before, after);
        if (!serial.contains(outcome)) {
            problems.add(where + ": " + outcome + " comes of no order: " + serial);
        }
        return !second.met().isEmpty();
    }

    private void note(Duel duel, boolean swapped, String before, String after, String where) {
        endings.add((swapped ? after + " / " + before : before + " / " + after) + ": " + duel.end());
        duel.problems().forEach(problem -> problems.add(where + ": " + problem));
        for (String result : List.of(before, after)) {
            if (result.startsWith("neither")) {
                problems.add(where + ": " + result);
            }
        }
    }

    /** Who was done, and how things stand. Why the other one was refused may depend on what it had read before. */
    private static String outcome(Duel duel, boolean swapped, String before, String after) {
        String one = isDone(swapped ? after : before);
        String other = isDone(swapped ? before : after);
        return one + " / " + other + ": " + duel.end();
    }

    private static String isDone(String result) {
        return result.equals("done") ? result : "not done";
    }

    /** How many fights there were. */
    public int count() {
        return count;
    }

    /** In how many of them one waited for the other. */
    public int waited() {
        return waited;
    }

    /** All the ways that they ended. */
    public Set<String> endings() {
        return endings;
    }

    /** What went wrong, and where. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
