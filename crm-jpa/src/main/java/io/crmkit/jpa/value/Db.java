package io.crmkit.jpa.value;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.State;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** Internal to crm-jpa: the entity manager of one unit, of no use when the unit has ended. */
public final class Db {
    private final EntityManager em;
    private final Function<RuntimeException, RuntimeException> failures;
    private boolean closed;

    /**
     * Wraps an entity manager.
     *
     * @param em the entity manager
     * @param failures what to throw instead of an exception of the provider
     */
    public Db(EntityManager em, Function<RuntimeException, RuntimeException> failures) {
        this.em = em;
        this.failures = failures;
    }

    /** Ends it. The entity manager is left as it is. */
    public void close() {
        closed = true;
    }

    /** Throws if the unit has ended. */
    public void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this unit has ended");
        }
    }

    /**
     * {@return what work with the entity manager gives}
     *
     * @param <R> the type of the result
     * @param work the work
     */
    public <R> R call(Function<EntityManager, R> work) {
        requireOpen();
        try {
            return work.apply(em);
        } catch (RuntimeException e) {
            throw failures.apply(e);
        }
    }

    /**
     * {@return a query for records, which are called {@code e} in its conditions}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param <E> the entity type
     * @param kind the kind of the records
     */
    public <S extends State<I>, I extends Id, E extends VersionedEntity> Select<S, I, E> from(
            StoredKind<S, I, E> kind) {
        return new Select<>(this, kind);
    }
}
