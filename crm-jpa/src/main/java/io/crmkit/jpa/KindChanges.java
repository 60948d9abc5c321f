package io.crmkit.jpa;

import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Lookup;
import io.crmkit.jpa.value.PartRows;
import io.crmkit.jpa.value.Parts;
import io.crmkit.jpa.value.Reading;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.Change;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes of one kind, and the managed entities that they concern. */
final class KindChanges<S extends State<I>, I extends Id, E extends VersionedEntity> {
    private final EntityManager em;
    private final StoredKind<S, I, E> kind;
    private final List<Change<S, I>> changes;
    private final Map<UUID, E> entities = new HashMap<>();

    KindChanges(EntityManager em, StoredKind<S, I, E> kind, List<Change<S, I>> changes) {
        this.em = em;
        this.kind = kind;
        this.changes = changes;
    }

    /** The name of the key that the identity is. */
    String id() {
        return kind.kind().name() + ".id";
    }

    boolean inserts() {
        return changes.stream().anyMatch(change -> change instanceof Change.Insert);
    }

    boolean removes() {
        return changes.stream().anyMatch(change -> change instanceof Change.Remove);
    }

    /** Finds what is to be updated or removed, and compares the versions. Writes nothing. */
    void load() {
        Map<UUID, S> before = new HashMap<>();
        for (Change<S, I> change : changes) {
            decidedOn(change).ifPresent(state -> before.put(change.id().value(), state));
        }
        if (before.size() == 1) {
            // A look into the persistence context, where the row is if the unit read it.
            before.keySet().forEach(id -> Lookup.find(em, kind, id).ifPresent(this::keep));
        } else {
            Chunks.flatMap(before.keySet(), this::query).forEach(this::keep);
        }
        before.forEach(this::compare);
    }

    private List<E> query(List<UUID> ids) {
        return Reading.query(em, "select e from " + kind.name() + " e where e.id in :ids", kind.entity())
                .setParameter("ids", ids)
                .getResultList();
    }

    private void keep(E entity) {
        entities.put(entity.getId(), entity);
    }

    private void compare(UUID id, S before) {
        E entity = entities.get(id);
        // The provider compares too, when it flushes; but with the version it loaded, not with the one decided on.
        if (entity == null || entity.getVersion() == null || entity.getVersion() != before.getVersion()) {
            throw new ConflictException(new Subject(kind.kind().name(), id), null);
        }
    }

    /**
     * Gives up those unique keys that pass from one of these records to another, for a database checks each statement
     * by itself, and the provider chooses their order.
     *
     * @return whether there were any
     */
    boolean giveUpKeysThatMove() {
        boolean any = false;
        for (UniqueKey<S> key : kind.kind().uniqueKeys()) {
            Map<String, UUID> taken = new HashMap<>();
            for (Change<S, I> change : changes) {
                toBe(change)
                        .flatMap(key.value())
                        .ifPresent(value -> taken.put(value, change.id().value()));
            }
            for (Change<S, I> change : changes) {
                UUID id = change.id().value();
                Optional<UUID> taker = decidedOn(change).flatMap(key.value()).map(taken::get);
                if (taker.isPresent() && !taker.get().equals(id)) {
                    entity(id).giveUpKeys();
                    any = true;
                }
            }
        }
        return any;
    }

    /** Inserts and updates. */
    void write() {
        for (Change<S, I> change : changes) {
            if (change instanceof Change.Insert<S, I> insert) {
                persist(insert);
            } else if (change instanceof Change.Update<S, I> update) {
                E entity = entity(update.id().value());
                kind.mapper().update(update.after(), entity);
                entity.touch();
            }
        }
    }

    private void persist(Change.Insert<S, I> insert) {
        E entity = kind.mapper().toEntity(insert.state());
        try {
            em.persist(entity);
        } catch (EntityExistsException e) {
            // Thrown at once only if the persistence context has the other row, else the database refuses.
            throw new DuplicateException(id(), e);
        }
        keep(entity);
    }

    /** Whether rows that belong to these records are to be written, once the records are there. */
    boolean hasParts() {
        return kind.parts().isPresent();
    }

    /**
     * Inserts and removes the rows that belong to these records. Where none goes or changes, only those that come are
     * written; else all of them anew.
     *
     * @return the new entities, in order to be forgotten after the flush
     */
    List<Object> writeParts() {
        return kind.parts().map(this::writeParts).orElse(List.of());
    }

    private List<Object> writeParts(Parts<S, E, ?> parts) {
        Set<UUID> anew = new LinkedHashSet<>();
        List<Object> coming = new ArrayList<>();
        for (Change<S, I> change : changes) {
            Map<?, ?> before = decidedOn(change).<Map<?, ?>>map(parts::contents).orElse(Map.of());
            Map<?, ?> after = toBe(change).<Map<?, ?>>map(parts::contents).orElse(Map.of());
            boolean onlyGrows = after.entrySet().containsAll(before.entrySet());
            if (!onlyGrows) {
                anew.add(change.id().value());
            }
            Iterator<?> entities =
                    toBe(change).<List<?>>map(parts::entities).orElse(List.of()).iterator();
            for (Object key : after.keySet()) {
                Object entity = entities.next();
                if (!onlyGrows || !before.containsKey(key)) {
                    coming.add(entity);
                }
            }
        }
        PartRows.remove(em, parts, anew);
        coming.forEach(em::persist);
        return coming;
    }

    void remove() {
        for (Change<S, I> change : changes) {
            if (change instanceof Change.Remove) {
                em.remove(entity(change.id().value()));
            }
        }
    }

    /** Puts the versions that the flush gave. */
    void putVersions(Map<Subject, Long> versions) {
        for (Change<S, I> change : changes) {
            if (toBe(change).isPresent()) {
                @Nullable Long version = entity(change.id().value()).getVersion();
                long old = decidedOn(change).map(State::getVersion).orElse(State.NEW);
                // A provider that was told to only read drops changes without a word.
                if (version == null || version <= old) {
                    throw new StoreException("the provider did not write: is the transaction read-only?", null);
                }
                versions.put(Subject.of(kind.kind(), change.id()), version);
            }
        }
    }

    /** Lets the persistence context forget what was inserted and updated, and flushed. */
    void detachWritten() {
        for (Change<S, I> change : changes) {
            if (toBe(change).isPresent()) {
                em.detach(entity(change.id().value()));
            }
        }
    }

    private E entity(UUID id) {
        E entity = entities.get(id);
        if (entity == null) {
            throw new IllegalStateException("not loaded: " + kind.kind());
        }
        return entity;
    }

    private static <S extends State<I>, I extends Id> Optional<S> decidedOn(Change<S, I> change) {
        if (change instanceof Change.Update<S, I> update) {
            return Optional.of(update.before());
        }
        return change instanceof Change.Remove<S, I> remove ? Optional.of(remove.before()) : Optional.empty();
    }

    private static <S extends State<I>, I extends Id> Optional<S> toBe(Change<S, I> change) {
        if (change instanceof Change.Update<S, I> update) {
            return Optional.of(update.after());
        }
        return change instanceof Change.Insert<S, I> insert ? Optional.of(insert.state()) : Optional.empty();
    }
}
