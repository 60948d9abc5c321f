package io.crmkit.core.event;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads who did what, and when. Whoever may see a record may see its history.
 *
 * <p>Called by hosts.
 */
public final class History {
    private final Reader reader;
    private final Map<Kind<?, ?>, Permission> permissions;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     * @param permissions what lets records of each kind be seen
     */
    public History(Reader reader, Map<Kind<?, ?>, Permission> permissions) {
        this.reader = reader;
        this.permissions = permissions;
    }

    /**
     * {@return the events of a record, oldest first; none if there is no such record that may be seen}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the record
     * @param id the record
     * @throws CrmException if the actor may see no records of the kind at all
     * @throws IllegalArgumentException if records of the kind have no history
     */
    public <S extends State<I>, I extends Id> List<CrmEvent> of(Kind<S, I> kind, I id) {
        Permission permission = permissions.get(kind);
        if (permission == null) {
            throw new IllegalArgumentException("no history of " + kind);
        }
        return reader.read(
                permission, context -> context.unit().events().of(Subject.of(kind, id), context.scope(permission)));
    }

    /**
     * {@return how long a record was in which status, in the order of time; none if there is no such record that may be
     * seen, or if it has no status}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the record
     * @param id the record
     * @throws CrmException if the actor may see no records of the kind at all
     * @throws IllegalArgumentException if records of the kind have no history
     */
    public <S extends State<I>, I extends Id> List<Stay> stays(Kind<S, I> kind, I id) {
        return StayCalculator.stays(of(kind, id));
    }

    /**
     * {@return a page of the events on records that the actor may see, whatever their kind, oldest first unless the
     * query says otherwise}
     *
     * @param query which events
     * @param page which page
     * @throws CrmException if the actor may see no records of any kind that the query asks for
     * @throws IllegalArgumentException if records of such a kind have no history
     */
    public Page<CrmEvent> list(EventQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.read(wanted(query), context -> context.unit().events().list(query, checked, scopes(context)));
    }

    /**
     * {@return how many events on records that the actor may see meet a query}
     *
     * @param query which events
     * @throws CrmException if the actor may see no records of any kind that the query asks for
     * @throws IllegalArgumentException if records of such a kind have no history
     */
    public long count(EventQuery query) {
        EventQuery checked = reader.checked(query);
        return reader.read(wanted(query), context -> context.unit().events().count(checked, scopes(context)));
    }

    /**
     * {@return the beginning of a query for what happened on the days of a period, in the zone of the business}
     *
     * @param period the days
     */
    public EventQuery.Builder during(Period period) {
        return EventQuery.builder()
                .since(period.from().atStartOfDay(reader.zone()).toInstant())
                .until(period.until().atStartOfDay(reader.zone()).toInstant());
    }

    /** The permissions, one of which it takes. */
    private Set<Permission> wanted(EventQuery query) {
        Set<String> unknown = new TreeSet<>(query.getKinds());
        permissions.keySet().forEach(kind -> unknown.remove(kind.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no history of " + unknown);
        }
        return permissions.entrySet().stream()
                .filter(entry -> query.getKinds().isEmpty()
                        || query.getKinds().contains(entry.getKey().name()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, AccessScope> scopes(Context context) {
        Map<String, AccessScope> scopes = new HashMap<>();
        permissions.forEach((kind, permission) -> scopes.put(kind.name(), context.scope(permission)));
        return scopes;
    }
}
