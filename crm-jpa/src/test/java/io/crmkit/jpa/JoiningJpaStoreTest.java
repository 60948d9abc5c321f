package io.crmkit.jpa;

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

/** The store in transactions of the host keeps the contract, and calls nothing that is the host's to call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoiningJpaStoreTest extends StoreContract {
    /** Settings that hosts like: they batch statements and let the provider choose their order. */
    private final Database database = new Database(Map.of(
            "hibernate.jdbc.batch_size", "50",
            "hibernate.order_inserts", "true",
            "hibernate.order_updates", "true",
            "hibernate.jpa.compliance.transaction", "true"));

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
        return OwningJpaStoreTest.FEATURES;
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
