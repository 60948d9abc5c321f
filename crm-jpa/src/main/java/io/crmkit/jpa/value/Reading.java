package io.crmkit.jpa.value;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;

/** Internal to crm-jpa: how rows are read, so that neither the host's persistence context nor ours is in the way. */
public final class Reading {
    /** More rows than this do not stay in the persistence context, where every flush would look at them. */
    public static final int LARGE = 100;

    private Reading() {}

    /**
     * {@return a query that flushes nothing before it runs} Units flush what they write when they write it, so nothing
     * of ours is pending; of what the host has pending no query of ours reads anything, and to look for it takes a
     * comparison of every entity that the persistence context has.
     *
     * @param <T> what the query gives
     * @param em the entity manager
     * @param jpql the query
     * @param result the type of what it gives
     */
    public static <T> TypedQuery<T> query(EntityManager em, String jpql, Class<T> result) {
        return em.createQuery(jpql, result).setFlushMode(FlushModeType.COMMIT);
    }

    /**
     * Lets the persistence context forget rows that were read and mapped.
     *
     * @param em the entity manager
     * @param entities the rows, of which none has changes that are not flushed
     */
    public static void forget(EntityManager em, Collection<?> entities) {
        entities.forEach(em::detach);
    }
}
