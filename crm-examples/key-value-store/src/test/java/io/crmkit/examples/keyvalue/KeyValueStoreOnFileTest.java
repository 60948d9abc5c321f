package io.crmkit.examples.keyvalue;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.Feature;
import io.crmkit.spi.contract.StoreContract;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** The store keeps the contract on a file that is closed and opened again whenever something was written. */
class KeyValueStoreOnFileTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    protected CrmStore createStore() {
        return new ReopenedStore(folder.resolve("crm").toString());
    }

    @Override
    protected void close(CrmStore store) {
        ((ReopenedStore) store).close();
    }

    @Override
    protected Set<Feature> features() {
        // Others would lose their units when the file is closed.
        return EnumSet.complementOf(EnumSet.of(Feature.THREADS));
    }
}
