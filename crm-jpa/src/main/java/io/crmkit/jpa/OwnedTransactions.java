package io.crmkit.jpa;

import io.crmkit.spi.StoreException;
import io.crmkit.spi.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One entity manager and one transaction of its own for each unit. */
final class OwnedTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedTransactions.class);

    private final EntityManagerFactory factory;

    OwnedTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        EntityManager em = open();
        try {
            return inTransaction(em, work);
        } finally {
            close(em);
        }
    }

    private static <R> R inTransaction(EntityManager em, Function<Unit, R> work) {
        EntityTransaction transaction = begin(em);
        JpaUnit unit = new JpaUnit(em);
        R result;
        try {
            result = work.apply(unit);
            unit.requireWhole();
            if (transaction.getRollbackOnly()) {
                // Some providers would roll back without a word.
                throw new StoreException("the unit was marked to be rolled back", null);
            }
        } catch (Throwable failure) {
            rollBack(transaction, failure);
            throw failure;
        } finally {
            unit.close();
        }
        commit(transaction, unit.wrote());
        return result;
    }

    private EntityManager open() {
        try {
            return factory.createEntityManager();
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
    }

    private static EntityTransaction begin(EntityManager em) {
        try {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            return transaction;
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
    }

    private static void commit(EntityTransaction transaction, boolean wrote) {
        try {
            transaction.commit();
        } catch (RuntimeException e) {
            StoreException failure = Failures.ofCommit(e, wrote);
            rollBack(transaction, failure);
            throw failure;
        }
    }

    private static void rollBack(EntityTransaction transaction, Throwable failure) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void close(EntityManager em) {
        try {
            em.close();
        } catch (RuntimeException e) {
            // The unit is decided; only the type, for the message is the driver's and may hold values.
            LOG.warn("an entity manager could not be closed: {}", e.getClass().getName());
        }
    }
}
