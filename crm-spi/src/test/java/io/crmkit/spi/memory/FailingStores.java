package io.crmkit.spi.memory;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.contract.FaultInjector;
import io.crmkit.spi.memory.BrokenStores.Broken;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores that fail on demand while they write. */
final class FailingStores {
    private static final int NEVER = -1;

    private FailingStores() {}

    /** A store that fails, and writes nothing then. */
    static class FailsWhole extends Broken {
        private final AtomicInteger records = new AtomicInteger(NEVER);

        @Override
        protected CrmStore createStore() {
            InMemoryStore sound = new InMemoryStore();
            return Tampered.over(sound, unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    int limit = records.getAndSet(NEVER);
                    if (limit == NEVER) {
                        return super.apply(changes);
                    }
                    beforeFailure(sound, changes.records().subList(0, limit));
                    throw new StoreException("the connection was lost", null);
                }
            });
        }

        /** What becomes of the records that were written before the failure. */
        void beforeFailure(CrmStore sound, List<Change<?, ?>> written) {}

        @Override
        protected Optional<FaultInjector> faults() {
            return Optional.of((store, limit) -> records.set(limit));
        }
    }

    /** A store that fails, and keeps what it wrote before. */
    static final class FailsHalfWay extends FailsWhole {
        @Override
        void beforeFailure(CrmStore sound, List<Change<?, ?>> written) {
            written.forEach(change -> sound.inUnit(unit -> unit.apply(Tampered.only(change))));
        }
    }
}
