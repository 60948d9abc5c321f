package io.crmkit.core.race;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import java.util.Optional;
import java.util.function.Function;

/**
 * A store that stops whoever uses it at a chosen call, and lets another one do all it has to do there. Used by one
 * thread.
 */
final class StoppingStore implements CrmStore {
    private final CrmStore store;
    private int left = -1;
    private Runnable other = () -> {};
    private Optional<String> stopped = Optional.empty();

    StoppingStore(CrmStore store) {
        this.store = new PassedStore(store, this::pass);
    }

    /**
     * Does work, stopped before one of its calls, while another one works.
     *
     * @param stop how many calls come before
     * @return which call it was; empty if there are not as many, so that the other one did nothing
     */
    Optional<String> run(Runnable work, int stop, Runnable meanwhile) {
        left = stop;
        other = meanwhile;
        stopped = Optional.empty();
        work.run();
        left = -1;
        return stopped;
    }

    private void pass(String call) {
        if (left == 0) {
            left = -1;
            stopped = Optional.of(call);
            other.run();
        } else if (left > 0) {
            left--;
        }
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        return store.inUnit(work);
    }
}
