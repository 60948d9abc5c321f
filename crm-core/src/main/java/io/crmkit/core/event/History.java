package io.crmkit.core.event;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Map;

/**
 * Reads what was done to a record, when and by whom. Whoever may see the record may see its history.
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
}
