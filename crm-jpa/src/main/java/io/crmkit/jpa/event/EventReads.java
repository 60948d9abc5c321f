package io.crmkit.jpa.event;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.Reading;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class EventReads implements EventRepository {
    private static final String OF_SUBJECT =
            "select e from CrmEvent e where e.subjectKind = :kind and e.subjectId = :id";
    private static final String OLDEST_FIRST = " order by e.basis, e.ordinal";

    private final Db db;
    private final Map<String, String> owned;

    /**
     * Reads events.
     *
     * @param owned by kind, the condition that one of {@code :scopeUsers} owns the subject of {@code e}; of the other
     *     kinds nobody owns one
     */
    EventReads(Db db, Map<String, String> owned) {
        this.db = db;
        this.owned = owned;
    }

    @Override
    public List<CrmEvent> of(Subject subject, AccessScope scope) {
        if (scope instanceof AccessScope.All) {
            return list(subject, OF_SUBJECT + OLDEST_FIRST, Set.of());
        }
        @Nullable String condition = owned.get(subject.kind());
        return scope instanceof AccessScope.OwnedBy some && !some.users().isEmpty() && condition != null
                ? list(subject, OF_SUBJECT + " and " + condition + OLDEST_FIRST, Scopes.uuids(some.users()))
                : List.of();
    }

    @Override
    public Page<CrmEvent> list(EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
        EventConditions conditions = new EventConditions(query, scopes, owned);
        if (conditions.areNeverMet()) {
            return new Page<>(List.of(), Optional.empty());
        }
        page.after().ifPresent(conditions::after);
        return db.call(em -> {
            TypedQuery<EventEntity> select = Reading.query(
                    em,
                    "select e from CrmEvent e where " + conditions.jpql() + " order by e.id"
                            + (query.isDescending() ? " desc" : ""),
                    EventEntity.class);
            conditions.parameters().forEach(select::setParameter);
            select.setMaxResults(Math.min(page.limit(), Integer.MAX_VALUE - 1) + 1);
            return Page.of(events(em, select), page.limit(), query.getSort());
        });
    }

    @Override
    public long count(EventQuery query, Map<String, AccessScope> scopes) {
        EventConditions conditions = new EventConditions(query, scopes, owned);
        if (conditions.areNeverMet()) {
            return 0;
        }
        return db.call(em -> {
            TypedQuery<Long> count =
                    Reading.query(em, "select count(e) from CrmEvent e where " + conditions.jpql(), Long.class);
            conditions.parameters().forEach(count::setParameter);
            return count.getSingleResult();
        });
    }

    private List<CrmEvent> list(Subject subject, String jpql, Collection<UUID> scopeUsers) {
        return db.call(em -> {
            TypedQuery<EventEntity> query = Reading.query(em, jpql, EventEntity.class)
                    .setParameter("kind", subject.kind())
                    .setParameter("id", subject.id());
            if (!scopeUsers.isEmpty()) {
                query.setParameter("scopeUsers", scopeUsers);
            }
            return events(em, query);
        });
    }

    /** Events are never changed, so nothing need watch them. */
    private static List<CrmEvent> events(EntityManager em, TypedQuery<EventEntity> query) {
        List<EventEntity> entities = query.getResultList();
        List<CrmEvent> events = entities.stream().map(EventMapper::toEvent).toList();
        Reading.forget(em, entities);
        return events;
    }
}
