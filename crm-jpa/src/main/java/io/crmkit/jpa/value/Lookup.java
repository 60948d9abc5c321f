package io.crmkit.jpa.value;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Internal to crm-jpa: finds rows by their identities. */
public final class Lookup {
    private Lookup() {}

    /**
     * {@return the managed entity of an identity, out of the persistence context if it is there}
     *
     * <p>Hibernate's look-up answers null too if the connection broke and the transaction is marked for it, and
     * says so in its log only (HHH-12472). So that there is nothing is asked a second time, in a way that throws.
     *
     * @param <E> the entity type
     * @param em the entity manager
     * @param kind the kind of the record
     * @param id the identity
     */
    public static <E extends VersionedEntity> Optional<E> find(EntityManager em, StoredKind<?, ?, E> kind, Object id) {
        E found = em.find(kind.entity(), id);
        return found == null ? query(em, kind.entity(), kind.name(), id) : Optional.of(found);
    }

    /**
     * {@return the managed entity of an identity, asked of the database}
     *
     * @param <E> the entity type
     * @param em the entity manager
     * @param entity the entity type
     * @param name the name of the entity
     * @param id the identity
     */
    public static <E> Optional<E> query(EntityManager em, Class<E> entity, String name, Object id) {
        return Reading.query(em, "select e from " + name + " e where e.id = :id", entity)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }
}
