package io.crmkit.spi.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.spi.CrmStore;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The contract of a {@link CrmStore}, as tests. The whole test of a store is a class that extends this one and says how a
 * store is made and released:
 *
 * <pre>{@code
 * class OurStoreTest extends StoreContract {
 *     @Override
 *     protected CrmStore createStore() {
 *         return new OurStore(emptyDatabase());
 *     }
 *
 *     @Override
 *     protected void close(CrmStore store) {}
 * }
 * }</pre>
 *
 * <p>Each test is named by a rule id and a sentence. The tests keep to what a database demands: a record that another one
 * names is written before it or together with it (users only if the store keeps {@link Feature#ACCESS}), and texts,
 * amounts and days stay within the sizes that {@link Texts} lists.
 *
 * <p>Extended by hosts.
 */
@TestMethodOrder(MethodOrderer.DisplayName.class)
public abstract class StoreContract
        implements UnitContract,
                ApplyContract,
                AtomicityContract,
                GuardContract,
                FaultContract,
                CustomerTripContract,
                ChanceTripContract,
                ActivityTripContract,
                ServiceTripContract,
                LossTripContract,
                TradeTripContract,
                AccessTripContract,
                WholeContract,
                CustomerKeyContract,
                KeyContract,
                KeyMoveContract,
                LossKeyContract,
                CustomerReadContract,
                CustomerScopeContract,
                CustomerListContract,
                CustomerSortContract,
                ContactListContract,
                ChanceReadContract,
                ChanceScopeContract,
                ChanceListContract,
                ChanceSortContract,
                ActivityReadContract,
                ActivityScopeContract,
                ServiceReadContract,
                ServiceListContract,
                ServiceScopeContract,
                LossReadContract,
                LossListContract,
                LossScopeContract,
                LossCandidateContract,
                CareSortContract,
                OrderReadContract,
                ProductReadContract,
                TradeSortContract,
                AccessReadContract,
                UserListContract,
                SearchMoveContract,
                DictionaryReadContract,
                EventContract,
                EventListContract,
                EventScopeContract,
                CommandContract,
                SeriesContract,
                SalesFactsContract,
                ProductFactsContract,
                CountFactsContract,
                ServiceFactsContract,
                LossFactsContract,
                RiskFactsContract,
                SnapshotContract,
                RaceContract {
    private @Nullable CrmStore store;

    /**
     * {@return a new store that is empty} Called before each test.
     *
     * @throws Exception if there is none to be had, which fails the test
     */
    protected abstract CrmStore createStore() throws Exception;

    /**
     * Releases a store. Called after each test, failed or not.
     *
     * @param store what {@link #createStore()} made
     * @throws Exception if it fails, which fails the test
     */
    protected abstract void close(CrmStore store) throws Exception;

    /** {@return what the store can do: everything, unless overridden} Tests of the rest are reported as skipped. */
    protected Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    /**
     * {@return what makes the store fail while it writes: nothing, unless overridden} Without it, such tests are
     * skipped.
     */
    protected Optional<FaultInjector> faults() {
        return Optional.empty();
    }

    @Override
    public final CrmStore store() {
        return Objects.requireNonNull(store, "no test is running");
    }

    @Override
    public final boolean supports(Feature feature) {
        return features().contains(feature);
    }

    @Override
    public final FaultInjector faultsOrSkip() {
        Optional<FaultInjector> faults = faults();
        assumeTrue(faults.isPresent(), "no fault injector is given");
        return faults.orElseThrow();
    }

    @BeforeEach
    final void openStore(TestInfo test) throws Exception {
        Method method = test.getTestMethod().orElseThrow();
        assumeFeatures(method.getDeclaringClass().getAnnotation(Needs.class));
        assumeFeatures(method.getAnnotation(Needs.class));
        store = createStore();
        if (supports(Feature.ACCESS)) {
            Staff.insert(this);
        }
    }

    @AfterEach
    final void closeStore() throws Exception {
        if (store != null) {
            close(store);
        }
    }

    private void assumeFeatures(@Nullable Needs needs) {
        if (needs != null) {
            for (Feature feature : needs.value()) {
                assumeTrue(supports(feature), "the store has no " + feature);
            }
        }
    }
}
