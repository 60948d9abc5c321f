package io.crmkit.jpa;

import io.crmkit.jpa.database.HostTransactions;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.FaultInjector;
import io.crmkit.spi.contract.Feature;
import io.crmkit.spi.contract.StoreContract;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The store in transactions of the host keeps the contract, and calls nothing that is the host's to call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JoiningStoreContract extends StoreContract {
    private final Server server;
    private final TestDatabase database;

    JoiningStoreContract(Server server) {
        this.server = server;
        database = new TestDatabase(server, Provider.current().batching());
    }

    @Override
    protected CrmStore createStore() {
        return new HostTransactions(database.factory());
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
