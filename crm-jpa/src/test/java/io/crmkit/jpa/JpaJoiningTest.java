package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.crmkit.jpa.database.LentEntityManager;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a host may do with its transaction while a store joins it, and what then becomes of units. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaJoiningTest {
    private static final String HIBERNATE = "io.crmkit.jpa.database.Provider#isHibernate";
    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());

    @AfterAll
    void close() {
        database.close();
    }

    @AfterEach
    void clear() throws SQLException {
        database.clear();
    }

    @Test
    void leavesNothingWhenTheHostRollsBack() throws SQLException {
        try (EntityManager em = begin()) {
            joining(em)
                    .inUnit(unit ->
                            unit.apply(States.insertChances(States.chance(1).build())));
            em.getTransaction().rollback();
        }
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    void isKeptWhenTheHostCommits() throws SQLException {
        try (EntityManager em = begin()) {
            joining(em)
                    .inUnit(unit ->
                            unit.apply(States.insertChances(States.chance(1).build())));
            joining(em)
                    .inUnit(unit ->
                            unit.apply(States.insertChances(States.chance(2).build())));
            em.getTransaction().commit();
        }
        assertThat(database.count("crm_chance")).isEqualTo(2);
    }

    @Test
    void savesNothingWhenTheHostSwallowsADuplicate() throws SQLException {
        Chance taken = States.chance(1).externalId("E").build();
        database.owningStore().inUnit(unit -> unit.apply(States.insertChances(taken)));
        Changes changes = States.insertChances(
                States.chance(2).build(), States.chance(3).externalId("E").build());
        try (EntityManager em = begin()) {
            assertThatThrownBy(() -> joining(em).inUnit(unit -> unit.apply(changes)))
                    .isInstanceOf(DuplicateException.class);
            commitSwallowing(em);
        }
        assertThat(database.count("crm_chance")).isEqualTo(1);
    }

    @Test
    void savesNothingWhenTheHostSwallowsALockTimeOut() throws SQLException {
        // The provider does not mark a transaction for it: the specification says so.
        database.spy().failInsert(1, new SQLException("lock time-out", "HYT00", 50200));
        Changes changes =
                States.insertChances(States.chance(1).build(), States.chance(2).build());
        try (EntityManager em = begin()) {
            assertThatThrownBy(() -> joining(em).inUnit(unit -> unit.apply(changes)))
                    .isInstanceOf(TransientStoreException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            commitSwallowing(em);
        }
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    @EnabledIf(
            value = HIBERNATE,
            disabledReason = "EclipseLink has no such session, and marks the transaction by itself")
    void wouldSaveHalfAUnitIfNobodyMarkedTheTransaction() throws SQLException {
        // The control of the test above: what Hibernate makes of a swallowed lock time-out by itself.
        database.spy().failInsert(1, new SQLException("lock time-out", "HYT00", 50200));
        Changes changes =
                States.insertChances(States.chance(1).build(), States.chance(2).build());
        try (EntityManager em = begin()) {
            assertThatThrownBy(() -> JpaStore.joining(() -> LentEntityManager.of(em), () -> {})
                            .inUnit(unit -> unit.apply(changes)))
                    .isInstanceOf(TransientStoreException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
            em.clear();
            commitSwallowing(em);
        }
        assertThat(database.count("crm_chance")).isEqualTo(1);
    }

    @Test
    void savesNothingWhenTheHostSwallowsAFailureOfTheWorkAfterItWrote() throws SQLException {
        try (EntityManager em = begin()) {
            RuntimeException mine = new IllegalStateException("mine");
            assertThatThrownBy(() -> joining(em).inUnit(unit -> {
                        unit.apply(States.insertChances(States.chance(1).build()));
                        throw mine;
                    }))
                    .isSameAs(mine);
            commitSwallowing(em);
        }
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    void savesNothingWhenTheWorkSwallowsAFailure() throws SQLException {
        try (EntityManager em = begin()) {
            Chance unknown = States.chance(2).version(0).build();
            assertThatThrownBy(() -> joining(em).inUnit(unit -> {
                        unit.apply(States.insertChances(States.chance(1).build()));
                        return catchThrowable(() -> unit.apply(
                                Changes.builder().remove(Chance.KIND, unknown).build()));
                    }))
                    .isInstanceOf(ConflictException.class);
            commitSwallowing(em);
        }
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    void savesNothingWhenTheHostCannotMarkItsTransaction() throws SQLException {
        RuntimeException unable = new IllegalStateException("no transaction of mine");
        database.spy().failInsert(1, new SQLException("lock time-out", "HYT00", 50200));
        Changes changes =
                States.insertChances(States.chance(1).build(), States.chance(2).build());
        try (EntityManager em = begin()) {
            assertThatThrownBy(() -> JpaStore.joining(() -> LentEntityManager.of(em), () -> {
                                throw unable;
                            })
                            .inUnit(unit -> unit.apply(changes)))
                    .isInstanceOf(TransientStoreException.class)
                    .hasSuppressedException(unable);
            commitSwallowing(em);
        }
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    void leavesTheHostItsTransactionWhenNothingWasWritten() throws SQLException {
        AtomicInteger marked = new AtomicInteger();
        try (EntityManager em = begin()) {
            JpaStore store = JpaStore.joining(() -> LentEntityManager.of(em), marked::incrementAndGet);
            Chance unknown = States.chance(1).version(0).build();
            Changes stale = Changes.builder()
                    .insert(Chance.KIND, States.chance(2).build())
                    .remove(Chance.KIND, unknown)
                    .build();
            assertThatThrownBy(() -> store.inUnit(unit -> unit.apply(stale))).isInstanceOf(ConflictException.class);
            assertThat(marked).hasValue(0);
            store.inUnit(
                    unit -> unit.apply(States.insertChances(States.chance(3).build())));
            em.getTransaction().commit();
        }
        assertThat(database.count("crm_chance")).isEqualTo(1);
    }

    @Test
    void marksTheTransactionWhenAUnitFailsThatHasOnlyDrawnANumber() {
        AtomicInteger marked = new AtomicInteger();
        try (EntityManager em = begin()) {
            JpaStore store = JpaStore.joining(() -> LentEntityManager.of(em), marked::incrementAndGet);
            assertThatThrownBy(() -> store.inUnit(unit -> {
                        unit.next(new Series("customer"), 1);
                        throw new IllegalStateException("mine");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(marked).hasValue(1);
            em.getTransaction().rollback();
        }
    }

    @Test
    void marksTheTransactionAsTheHostSays() {
        AtomicInteger marked = new AtomicInteger();
        try (EntityManager em = begin()) {
            JpaStore store = JpaStore.joining(() -> LentEntityManager.of(em), marked::incrementAndGet);
            assertThatThrownBy(() -> store.inUnit(unit -> {
                        unit.apply(States.insertChances(States.chance(1).build()));
                        throw new IllegalStateException("mine");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoSuppressedExceptions();
            assertThat(marked).hasValue(1);
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
            em.getTransaction().rollback();
        }
    }

    @Test
    void findsAConflictWithWhatThePersistenceContextHolds() {
        Chance first = database.owningStore()
                .inUnit(unit -> unit.apply(States.insertChances(States.chance(1).build())))
                .stored(Chance.KIND, States.chance(1).build());
        try (EntityManager em = begin()) {
            // Now the persistence context holds the old row, and nothing the store compares with is newer.
            joining(em).inUnit(unit -> unit.chances().find(first.getId(), States.ALL));
            database.owningStore().inUnit(unit -> unit.apply(touch(first)));
            assertThatThrownBy(() -> joining(em).inUnit(unit -> unit.apply(touch(first))))
                    .isInstanceOf(ConflictException.class);
            em.getTransaction().rollback();
        }
    }

    @Test
    void findsAConflictWithAnOlderStateThanThePersistenceContextHolds() {
        Chance first = database.owningStore()
                .inUnit(unit -> unit.apply(States.insertChances(States.chance(1).build())))
                .stored(Chance.KIND, States.chance(1).build());
        try (EntityManager em = begin()) {
            joining(em).inUnit(unit -> unit.apply(touch(first)));
            assertThatThrownBy(() -> joining(em).inUnit(unit -> unit.apply(touch(first))))
                    .isInstanceOf(ConflictException.class);
            em.getTransaction().rollback();
        }
    }

    @Test
    void refusesToWriteWithoutATransactionAndLeavesNothingPending() throws SQLException {
        try (EntityManager em = database.entityManager()) {
            assertThatThrownBy(() -> joining(em)
                            .inUnit(unit -> unit.apply(
                                    States.insertChances(States.chance(1).build()))))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessage("there is no transaction");
            em.getTransaction().begin();
            em.getTransaction().commit();
        }
        assertThat(database.count("crm_chance")).isZero();
    }

    @Test
    @EnabledIf(
            value = HIBERNATE,
            disabledReason = "EclipseLink has no such session, and marks the transaction by itself")
    void tellsWhenTheProviderDropsUpdatesOfAReadOnlySession() {
        Customer customer = States.customer(1).build();
        CustomerStanding standing = database.owningStore()
                .inUnit(unit -> unit.apply(Changes.builder()
                        .insert(CustomerStanding.KIND, States.standing(1))
                        .insert(Customer.KIND, customer)
                        .build()))
                .stored(CustomerStanding.KIND, States.standing(1));
        try (EntityManager em = begin()) {
            // What Spring does in a transaction that is declared read-only.
            em.unwrap(org.hibernate.Session.class).setDefaultReadOnly(true);
            assertThatThrownBy(() -> joining(em)
                            .inUnit(unit -> unit.apply(Changes.builder()
                                    .update(CustomerStanding.KIND, standing, standing)
                                    .build())))
                    .isExactlyInstanceOf(StoreException.class)
                    .hasMessageContaining("read-only");
            em.getTransaction().rollback();
        }
    }

    private EntityManager begin() {
        EntityManager em = database.entityManager();
        em.getTransaction().begin();
        return em;
    }

    private static JpaStore joining(EntityManager em) {
        return JpaStore.joining(() -> LentEntityManager.of(em));
    }

    /** What a careless host does after it caught an exception. */
    private static void commitSwallowing(EntityManager em) {
        try {
            em.getTransaction().commit();
        } catch (RuntimeException e) {
            // Nor does it look at this one.
        }
    }

    private static Changes touch(Chance chance) {
        return Changes.builder().update(Chance.KIND, chance, chance).build();
    }
}
