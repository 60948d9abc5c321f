package io.crmkit.examples.keyvalue;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.FaultInjector;
import io.crmkit.spi.contract.StoreContract;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.tx.TransactionMap;
import org.jspecify.annotations.Nullable;

/** The store keeps the whole contract in memory, also when the engine fails half-way. */
class KeyValueStoreTest extends StoreContract {
    private static final int NEVER = -1;

    private final AtomicInteger recordsUntilFailure = new AtomicInteger(NEVER);
    private @Nullable MVStore engine;

    @Override
    protected CrmStore createStore() {
        engine = MVStore.open(null);
        return new KeyValueStore(engine, Failing::new);
    }

    @Override
    protected void close(CrmStore store) {
        Objects.requireNonNull(engine).close();
    }

    @Override
    protected Optional<FaultInjector> faults() {
        return Optional.of((store, records) -> recordsUntilFailure.set(records));
    }

    private final class Failing extends Entries {
        Failing(TransactionMap<String, byte[]> map) {
            super(map);
        }

        @Override
        boolean putNew(String key, byte[] value) {
            if (key.startsWith("record/")
                    && recordsUntilFailure.get() != NEVER
                    && recordsUntilFailure.getAndDecrement() == 0) {
                return told(() -> {
                    throw new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "the disk is full");
                });
            }
            return super.putNew(key, value);
        }
    }
}
