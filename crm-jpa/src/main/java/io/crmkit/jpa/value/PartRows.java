package io.crmkit.jpa.value;

import static java.util.stream.Collectors.groupingBy;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.State;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Internal to crm-jpa: reads and removes the rows that belong to records. */
public final class PartRows {
    private PartRows() {}

    /**
     * Reads the rows of entities, all in one statement, and none if there are no entities or the kind has no such rows.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param <E> the entity type
     * @param em the entity manager
     * @param kind the kind of the entities
     * @param entities the entities, which are given their rows
     */
    public static <S extends State<I>, I extends Id, E extends VersionedEntity> void attach(
            EntityManager em, StoredKind<S, I, E> kind, List<E> entities) {
        if (!entities.isEmpty()) {
            kind.parts().ifPresent(parts -> attach(em, parts, entities));
        }
    }

    private static <S, E extends VersionedEntity, R> void attach(
            EntityManager em, Parts<S, E, R> parts, List<E> entities) {
        String jpql = parts.select() + " from " + parts.name() + " p where p." + parts.owner() + " in :owners";
        List<UUID> owners = entities.stream().map(VersionedEntity::getId).toList();
        Map<UUID, List<R>> rows = Chunks.flatMap(
                        owners,
                        some -> Reading.query(em, jpql, parts.row())
                                .setParameter("owners", some)
                                .getResultList())
                .stream()
                .collect(groupingBy(parts::ownerOf));
        entities.forEach(entity -> parts.attach(entity, rows.getOrDefault(entity.getId(), List.of())));
    }

    /**
     * Removes all rows of some records.
     *
     * @param em the entity manager
     * @param parts which rows
     * @param owners the records
     */
    public static void remove(EntityManager em, Parts<?, ?, ?> parts, Collection<UUID> owners) {
        String jpql = "delete from " + parts.name() + " p where p." + parts.owner() + " in :owners";
        Chunks.flatMap(
                owners,
                some -> List.of(
                        em.createQuery(jpql).setParameter("owners", some).executeUpdate()));
    }
}
