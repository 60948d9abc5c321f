package io.crmkit.core.race;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store whose units see at each read what others have written meanwhile, as a database at READ COMMITTED lets them,
 * and write when they end. It is the least that a store must do: two reads of one unit may tell of two different
 * moments.
 */
final class ReadCommittedStore implements CrmStore {
    private final InMemoryStore store = new InMemoryStore();

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        Calls calls = new Calls();
        R result = work.apply(calls.asUnit());
        for (Changes changes : calls.applied) {
            Applied unused = store.inUnit(unit -> unit.apply(changes));
        }
        return result;
    }

    private final class Calls implements UnitCalls {
        private final List<Changes> applied = new ArrayList<>();

        @Override
        public @Nullable Object read(String name, Function<Unit, @Nullable Object> read) {
            return tried(read);
        }

        @Override
        public Applied apply(Changes changes) {
            Applied versions = (Applied) Objects.requireNonNull(tried(unit -> unit.apply(changes)));
            applied.add(changes);
            return versions;
        }

        @Override
        public long next(Series series, int count) {
            return store.inUnit(unit -> unit.next(series, count));
        }

        /** What a call comes to on what is stored now and what this unit is going to write. Nothing of it is kept. */
        private @Nullable Object tried(Function<Unit, @Nullable Object> call) {
            try {
                return store.inUnit(unit -> {
                    applied.forEach(unit::apply);
                    throw new Undo(call.apply(unit));
                });
            } catch (Undo undo) {
                return undo.result;
            }
        }
    }

    /** Makes a unit write nothing. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient @Nullable Object result;

        Undo(@Nullable Object result) {
            super(null, null, false, false);
            this.result = result;
        }
    }
}
