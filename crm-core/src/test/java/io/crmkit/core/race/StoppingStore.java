package io.crmkit.core.race;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that stops whoever uses it at a chosen call, and lets another one do all it has to do there. The calls are
 * the beginning of each unit, each read, each write, and the end of each unit, before it is written. Used by one
 * thread.
 */
final class StoppingStore implements CrmStore {
    private final CrmStore store;
    private int left = -1;
    private Runnable other = () -> {};
    private Optional<String> stopped = Optional.empty();

    StoppingStore(CrmStore store) {
        this.store = store;
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
        pass("begin");
        return store.inUnit(unit -> {
            R result = work.apply(new Calls(unit).asUnit());
            pass("end");
            return result;
        });
    }

    private final class Calls implements UnitCalls {
        private final Unit unit;

        Calls(Unit unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
            pass(name);
            return read.apply(unit);
        }

        @Override
        public Applied apply(Changes changes) {
            pass("apply");
            return unit.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            pass("next");
            return unit.next(series, count);
        }
    }
}
