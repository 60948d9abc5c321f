package io.crmkit.examples.databases;

import io.crmkit.jpa.JpaStore;
import io.crmkit.jpa.database.LentEntityManager;
import io.crmkit.spi.CrmStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A careless host: it commits its transaction, or tries, also when the library threw an exception in it. For one thread.
 */
final class SwallowingHost {
    private final EntityManagerFactory factory;
    private @Nullable EntityManager current;

    SwallowingHost(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** A store in the host's transaction. */
    CrmStore store() {
        return JpaStore.joining(() -> LentEntityManager.of(Objects.requireNonNull(current)));
    }

    /**
     * What becomes of a command in a transaction.
     *
     * @param thrown what the library threw
     * @param committed whether the commit then went well
     */
    record Outcome(Optional<RuntimeException> thrown, boolean committed) {}

    /** Runs a command, and commits whatever came of it. */
    Outcome commits(Runnable command) {
        try (EntityManager em = factory.createEntityManager()) {
            Optional<RuntimeException> thrown = begin(em, command);
            try {
                em.getTransaction().commit();
                return new Outcome(thrown, true);
            } catch (RuntimeException e) {
                rollBack(em);
                return new Outcome(thrown, false);
            }
        }
    }

    /** Runs a command, and takes it back. */
    Optional<RuntimeException> rollsBack(Runnable command) {
        try (EntityManager em = factory.createEntityManager()) {
            Optional<RuntimeException> thrown = begin(em, command);
            rollBack(em);
            return thrown;
        }
    }

    private Optional<RuntimeException> begin(EntityManager em, Runnable command) {
        current = em;
        em.getTransaction().begin();
        return thrownBy(command);
    }

    private static void rollBack(EntityManager em) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
    }

    /** What a command throws. */
    static Optional<RuntimeException> thrownBy(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
