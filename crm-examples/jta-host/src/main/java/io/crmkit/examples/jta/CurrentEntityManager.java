package io.crmkit.examples.jta;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * The entity manager of the current transaction, which lives as long as that: what a container injects, where there is no
 * container.
 *
 * @param factory makes one for each transaction
 * @param registry knows the current transaction
 */
record CurrentEntityManager(EntityManagerFactory factory, TransactionSynchronizationRegistry registry)
        implements Supplier<EntityManager> {

    @Override
    public EntityManager get() {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction is active");
        }
        EntityManager known = (EntityManager) registry.getResource(this);
        return known == null ? open() : known;
    }

    private EntityManager open() {
        EntityManager em = factory.createEntityManager();
        registry.putResource(this, em);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                em.close();
            }
        });
        return em;
    }
}
