package io.crmkit.jpa.database;

import io.crmkit.jpa.JpaStore;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;

/** A host that puts a transaction of its own around each unit, as one would with an annotation. */
public final class HostTransactions implements CrmStore {
    private final EntityManagerFactory factory;
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
    private final JpaStore store;

    public HostTransactions(EntityManagerFactory factory) {
        this.factory = factory;
        store = JpaStore.joining(() -> LentEntityManager.of(CURRENT.get()));
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        try (EntityManager em = factory.createEntityManager()) {
            CURRENT.set(em);
            em.getTransaction().begin();
            R result;
            try {
                result = store.inUnit(work);
            } catch (RuntimeException | Error e) {
                em.getTransaction().rollback();
                throw e;
            }
            em.getTransaction().commit();
            return result;
        } finally {
            CURRENT.remove();
        }
    }
}
