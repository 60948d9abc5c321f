package io.crmkit.examples.ownstore;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.FaultInjector;
import io.crmkit.spi.contract.StoreContract;
import java.util.Optional;

class OwnStoreOnPostgresTest extends StoreContract {
    private static final TestDatabase DATABASE = new TestDatabase(Server.POSTGRESQL);

    private final FailingSender sender = new FailingSender();

    @Override
    protected CrmStore createStore() {
        return new OwnStore(DATABASE.emptied(), sender);
    }

    @Override
    protected void close(CrmStore store) {}

    @Override
    protected Optional<FaultInjector> faults() {
        return Optional.of(sender);
    }
}
