package io.crmkit.jpa;

import io.crmkit.jpa.event.EventFeature;
import io.crmkit.jpa.value.Reading;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes changes: first all that can refuse without writing, then inserts and updates in the order of foreign keys,
 * then removals against it. Statements go out as late as that order allows.
 */
final class ChangeWriter {
    private static final String EVENT_ID = "event.id";

    private final EntityManager em;
    private final List<KindChanges<?, ?, ?>> kinds = new ArrayList<>();
    private final List<Object> appended = new ArrayList<>();
    private boolean pending;
    /** The key of which a duplicate is one that the database calls primary, and no more: MariaDB does. */
    private String inserting = "";

    ChangeWriter(EntityManager em) {
        this.em = em;
    }

    /**
     * Writes changes.
     *
     * @param wrote called before the first write
     */
    Applied write(Changes changes, Runnable wrote) {
        if (!em.isJoinedToTransaction()) {
            throw new StoreException("there is no transaction", null);
        }
        addAll(changes);
        kinds.forEach(KindChanges::load);
        wrote.run();
        // What the host has pending goes out first: a key of its own that is taken must not be told as one of ours.
        flush();
        moveKeys();
        boolean large = changes.records().size() > Reading.LARGE;
        writeRecords(large);
        removeRecords();
        append(changes.events());
        changes.command().ifPresent(this::remember);
        flush();
        // Events and commands are never changed, so nothing need watch them.
        Reading.forget(em, appended);
        Map<Subject, Long> versions = new HashMap<>();
        kinds.forEach(kind -> kind.putVersions(versions));
        return new Applied(versions);
    }

    private void addAll(Changes changes) {
        Set<Kind<?, ?>> changed = changes.records().stream().map(Change::kind).collect(Collectors.toSet());
        for (StoredKind<?, ?, ?> kind : JpaEntities.kinds()) {
            if (changed.remove(kind.kind())) {
                add(kind, changes);
            }
        }
        if (!changed.isEmpty()) {
            throw new StoreException(
                    "crm-jpa does not store " + changed.iterator().next(), null);
        }
    }

    private <S extends State<I>, I extends Id, E extends VersionedEntity> void add(
            StoredKind<S, I, E> kind, Changes changes) {
        kinds.add(new KindChanges<>(em, kind, changes.of(kind.kind())));
    }

    private void moveKeys() {
        for (KindChanges<?, ?, ?> kind : kinds) {
            pending |= kind.giveUpKeysThatMove();
        }
        flushPending();
    }

    private void writeRecords(boolean large) {
        for (KindChanges<?, ?, ?> kind : kinds) {
            // The provider knows no associations, so the order between kinds is for us to keep. Of updates too: in
            // the order in which each unit happened to load its rows, two would wait for each other.
            flushPending();
            kind.write();
            pending = true;
            inserting = kind.inserts() ? kind.id() : "";
            if (kind.hasParts()) {
                // Updates too: whose version is stale must hear that, not that a row of another unit has the same key.
                flushPending();
                List<Object> parts = kind.writeParts();
                appended.addAll(parts);
                pending = !parts.isEmpty();
                inserting = "";
            }
            if (large) {
                flushPending();
                kind.detachWritten();
            }
        }
    }

    private void removeRecords() {
        List<KindChanges<?, ?, ?>> backwards = new ArrayList<>(kinds);
        Collections.reverse(backwards);
        for (KindChanges<?, ?, ?> kind : backwards) {
            if (kind.removes()) {
                flushPending();
                kind.remove();
                pending = true;
            }
        }
    }

    private void append(List<CrmEvent> events) {
        if (!events.isEmpty()) {
            flushPending();
            inserting = EVENT_ID;
            events.forEach(event -> persist(EventFeature.toEntity(event)));
            pending = true;
        }
    }

    private void remember(CommandRecord command) {
        flushPending();
        inserting = CommandId.UNIQUE_KEY;
        persist(CommandEntity.of(command));
    }

    private void persist(Object entity) {
        try {
            em.persist(entity);
        } catch (EntityExistsException e) {
            throw new DuplicateException(inserting, e);
        }
        appended.add(entity);
    }

    /** Each flush inserts rows of one kind only. */
    private void flushPending() {
        if (pending) {
            flush();
            pending = false;
        }
    }

    private void flush() {
        try {
            em.flush();
        } catch (RuntimeException e) {
            throw Failures.of(e, inserting);
        }
    }
}
