package io.crmkit.jpa;

import io.crmkit.spi.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's entity manager, in the host's transaction, which is never begun, ended or asked for here. */
final class JoinedTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JoinedTransactions.class);

    private final Supplier<EntityManager> lent;
    private final @Nullable Runnable rollbackOnly;

    JoinedTransactions(Supplier<EntityManager> lent, @Nullable Runnable rollbackOnly) {
        this.lent = lent;
        this.rollbackOnly = rollbackOnly;
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        EntityManager em = lent.get();
        JpaUnit unit = new JpaUnit(em);
        try {
            R result = work.apply(unit);
            unit.requireWhole();
            return result;
        } catch (Throwable failure) {
            if (unit.wrote()) {
                doom(em, failure);
            }
            throw failure;
        } finally {
            unit.close();
        }
    }

    /** Sees to it that the host's transaction does not keep half a unit, should the host swallow the failure. */
    private void doom(EntityManager em, Throwable failure) {
        LOG.warn("a unit failed after it wrote ({}); its transaction must not be kept", failure.getClass());
        try {
            if (rollbackOnly != null) {
                mark(em, rollbackOnly);
            } else {
                provoke(em);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void mark(EntityManager em, Runnable rollbackOnly) {
        try {
            rollbackOnly.run();
        } catch (RuntimeException e) {
            provoke(em);
            throw e;
        }
    }

    /**
     * Without a way to the transaction: makes the provider mark it, which it does on nearly every exception of its own,
     * but not on a lock time-out, and does not on ours. Persisting two rows of one identity is such an exception; and
     * if it came late, the first of them is a row that the commit cannot write.
     */
    private static void provoke(EntityManager em) {
        String id = UUID.randomUUID().toString();
        try {
            em.persist(CommandEntity.unfit(id));
            em.persist(CommandEntity.unfit(id));
        } catch (PersistenceException wanted) {
            // The transaction is marked.
        }
    }
}
