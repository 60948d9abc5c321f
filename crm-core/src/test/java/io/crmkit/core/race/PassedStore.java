package io.crmkit.core.race;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that tells of each call before it is made: of the beginning of each unit, each read, each write, each number,
 * and the end of each unit, before it is kept.
 */
record PassedStore(CrmStore store, Consumer<String> before) implements CrmStore {
    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        before.accept("begin");
        return store.inUnit(unit -> {
            R result = work.apply(new Calls(unit).asUnit());
            before.accept("end");
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
            before.accept(name);
            return read.apply(unit);
        }

        @Override
        public Applied apply(Changes changes) {
            before.accept("apply");
            return unit.apply(changes);
        }

        @Override
        public long next(Series series, int count) {
            before.accept("next");
            return unit.next(series, count);
        }
    }
}
