package io.crmkit.core.chance;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * Reads chances and their plans, as far as the actor of a session may see them. Every method throws {@link
 * CrmException} if the actor may see no chances at all.
 *
 * <p>Called by hosts.
 */
public final class Chances {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Chances(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return a chance}
     *
     * @param id the chance
     * @throws CrmException if there is none that may be seen
     */
    public Chance get(ChanceId id) {
        return reader.get(
                Chance.KIND,
                ChancePermission.READ,
                (unit, scope) -> unit.chances().find(id, scope));
    }

    /**
     * {@return the chance that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<Chance> findByExternalId(String externalId) {
        return reader.find(
                ChancePermission.READ,
                externalId,
                (unit, ids, scope) -> unit.chances().findByExternalIds(ids, scope));
    }

    /**
     * {@return a page of the chances that meet a query, in its order}
     *
     * @param query which chances
     * @param page which page
     */
    public Page<Chance> list(ChanceQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                ChancePermission.READ, (unit, scope) -> unit.chances().list(query, checked, scope));
    }

    /**
     * {@return how many chances meet a query}
     *
     * @param query which chances
     */
    public long count(ChanceQuery query) {
        ChanceQuery checked = reader.checked(query);
        return reader.scoped(
                ChancePermission.READ, (unit, scope) -> unit.chances().count(checked, scope));
    }

    /**
     * {@return the plan of a chance, ordered by date; empty if there is no such chance that may be seen}
     *
     * @param chance the chance
     */
    public List<PlanItem> plan(ChanceId chance) {
        return reader.scoped(
                ChancePermission.READ, (unit, scope) -> unit.chances().plan(chance, scope));
    }
}
