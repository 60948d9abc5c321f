package io.crmkit.jpa;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.FaultInjector;
import io.crmkit.spi.contract.Feature;
import io.crmkit.spi.contract.StoreContract;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The store with transactions of its own keeps the contract, as far as it goes yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwningJpaStoreTest extends StoreContract {
    static final Set<Feature> FEATURES = EnumSet.of(
            Feature.ACCESS,
            Feature.DICTIONARY,
            Feature.CUSTOMERS,
            Feature.PRODUCTS,
            Feature.ACTIVITIES,
            Feature.CHANCES,
            Feature.EVENTS,
            Feature.COMMANDS,
            Feature.SERIES,
            Feature.FACTS,
            Feature.KEY_MOVES,
            Feature.THREADS);

    private final Database database = new Database();

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
        return FEATURES;
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
