package io.crmkit.jpa;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.FaultInjector;
import io.crmkit.spi.contract.Feature;
import io.crmkit.spi.contract.StoreContract;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The store with transactions of its own keeps the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwningStoreContract extends StoreContract {
    private final Server server;
    private final TestDatabase database;

    OwningStoreContract(Server server) {
        this.server = server;
        database = new TestDatabase(server, Map.of());
    }

    @Override
    protected CrmStore createStore() {
        return database.owningStore();
    }

    @Override
    protected void close(CrmStore store) throws SQLException {
        database.clear();
    }

    @Override
    protected Set<Feature> features() {
        return server.features();
    }

    @Override
    protected Optional<FaultInjector> faults() {
        return Optional.of(
                (store, records) -> database.spy().failInsert(records, new SQLException("told to fail", "58030")));
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }
}
