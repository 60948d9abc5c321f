package io.crmkit.core.privacy;

import io.crmkit.core.race.UnitCalls;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store on which something can be done meanwhile: after the next command was decided, before it writes. */
final class Meanwhile implements CrmStore {
    private final CrmStore store;
    private @Nullable Runnable next;

    Meanwhile(CrmStore store) {
        this.store = store;
    }

    /** Does something before the next write. */
    void next(Runnable work) {
        next = work;
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        return store.inUnit(unit -> work.apply(new Calls(unit).asUnit()));
    }

    private final class Calls implements UnitCalls {
        private final Unit unit;

        Calls(Unit unit) {
            this.unit = unit;
        }

        @Override
        public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
            return read.apply(unit);
        }

        @Override
        public Applied apply(Changes changes) {
            Runnable work = next;
            next = null;
            if (work != null) {
                work.run();
            }
            return unit.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            return unit.next(series, count);
        }
    }
}
