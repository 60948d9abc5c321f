package io.crmkit.core.sequence;

import io.crmkit.spi.CrmStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * The random sequences on a store of the caller's, for tests that jqwik does not run: the same sequences for the same
 * seed. The outcome of each move, what was told of it and what it changed are always compared with the model; what
 * everybody sees, that nothing else was changed, and that trying says what doing does, at the end and after some of the
 * moves.
 */
public final class StoreSequences {
    private static final int MOVES = 25;
    // Of what may be done, of what is told, and of what is seen: each of them shows in many sequences.
    private static final Set<Flaw> FLAWS =
            Set.of(Flaw.INACTIVE_ACTS, Flaw.HISTORY_NAMES_NOBODY, Flaw.REQUEST_SEEN_BY_MANAGER_ONLY);

    private final Supplier<CrmStore> empty;

    /**
     * Sequences on a store.
     *
     * @param empty gives the store, empty; asked before each sequence
     */
    public StoreSequences(Supplier<CrmStore> empty) {
        this.empty = empty;
    }

    /** Fails if a sequence comes to something else than the model says, and tells the least that does. */
    public void play(long seed, int count) {
        for (Sequence sequence : drawn(seed, count)) {
            try {
                Playing.compare(sequence.terms(), Playing.play(sequence, empty.get(), Attention.THRIFTY), Flaw.NONE);
            } catch (AssertionError | RuntimeException e) {
                Sequence smallest = Playing.smallest(
                        sequence,
                        candidate -> Playing.isFalsified(candidate, empty.get(), Attention.THRIFTY, Flaw.NONE));
                throw new AssertionError("seed " + seed + " falsifies by as little as" + Playing.told(smallest), e);
            }
        }
    }

    /** The rules of the model that may be wrong without being noticed: a control. There should be none. */
    public Set<?> unnoticedFlaws(long seed, int count) {
        Set<Flaw> unseen = EnumSet.copyOf(FLAWS);
        for (Sequence sequence : drawn(seed, count)) {
            if (unseen.isEmpty()) {
                break;
            }
            List<Moment> moments = Playing.play(sequence, empty.get(), Attention.THRIFTY);
            // A wrong rule must not pass for one because a right one was.
            Playing.compare(sequence.terms(), moments, Flaw.NONE);
            unseen.removeIf(flaw -> Playing.isFalsified(sequence.terms(), moments, flaw));
        }
        return unseen;
    }

    /** One after another: jqwik's sessions are not for several threads. */
    private static synchronized List<Sequence> drawn(long seed, int count) {
        List<Sequence> drawn = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<Sequence> generator = Sequences.of(MOVES).generator(count);
            Random random = new Random(seed);
            for (int i = 0; i < count; i++) {
                drawn.add(generator.next(random).value());
            }
        });
        return drawn;
    }
}
