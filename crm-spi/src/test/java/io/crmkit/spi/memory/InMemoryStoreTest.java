package io.crmkit.spi.memory;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.StoreContract;

/** The reference implementation keeps the contract. */
class InMemoryStoreTest extends StoreContract {

    @Override
    protected CrmStore createStore() {
        return new InMemoryStore();
    }

    @Override
    protected void close(CrmStore store) {}
}
