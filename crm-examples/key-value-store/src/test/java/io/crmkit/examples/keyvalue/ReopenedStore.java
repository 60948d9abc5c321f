package io.crmkit.examples.keyvalue;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import java.util.function.Function;
import org.h2.mvstore.MVStore;

/** A store on a file that is closed after each unit that wrote, and opened again. */
final class ReopenedStore implements CrmStore {
    private final String file;
    private MVStore engine;
    private KeyValueStore store;

    ReopenedStore(String file) {
        this.file = file;
        engine = MVStore.open(file);
        store = new KeyValueStore(engine);
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        long before = engine.getCurrentVersion();
        try {
            return store.inUnit(work);
        } finally {
            if (engine.getCurrentVersion() != before) {
                close();
                engine = MVStore.open(file);
                store = new KeyValueStore(engine);
            }
        }
    }

    void close() {
        engine.close();
    }
}
