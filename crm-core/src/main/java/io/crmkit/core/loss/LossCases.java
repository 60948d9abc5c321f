package io.crmkit.core.loss;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;

/**
 * Reads loss cases, as far as the actor of a session may see them. Every method throws {@link CrmException} if the
 * actor may see no loss cases at all.
 *
 * <p>Called by hosts.
 */
public final class LossCases {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public LossCases(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return a loss case}
     *
     * @param id the loss case
     * @throws CrmException if there is none that may be seen
     */
    public LossCase get(LossCaseId id) {
        return reader.get(
                LossCase.KIND,
                LossPermission.READ,
                (unit, scope) -> unit.losses().find(id, scope));
    }

    /**
     * {@return a page of the loss cases that meet a query, in its order}
     *
     * @param query which loss cases
     * @param page which page
     */
    public Page<LossCase> list(LossQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(LossPermission.READ, (unit, scope) -> unit.losses().list(query, checked, scope));
    }

    /**
     * {@return how many loss cases meet a query}
     *
     * @param query which loss cases
     */
    public long count(LossQuery query) {
        LossQuery checked = reader.checked(query);
        return reader.scoped(LossPermission.READ, (unit, scope) -> unit.losses().count(checked, scope));
    }
}
