package io.crmkit.spi;

import java.util.function.Function;

/**
 * Where the CRM keeps its state: the port that a host implements to wire its own persistence. One store is one tenant.
 *
 * <p>A store that owns its transactions begins one, calls the work, and commits, or rolls back if the work throws. A
 * store that joins the host's transaction just calls; it never begins, commits, rolls back or closes what it was lent,
 * but marks a transaction rollback-only when a write failed half-way. No rule of the core rests on an isolation level:
 * READ COMMITTED is enough.
 *
 * <p>Implemented by hosts and adapters; must be usable by several threads at once. New methods of this and the other
 * ports will come with a default that throws {@link UnsupportedOperationException}, so that a missing one is loud.
 */
public interface CrmStore {

    /**
     * Does work in one unit: all of its changes are kept, or none.
     *
     * @param <R> the type of the result
     * @param work the work; called once, on the calling thread, with a unit that is of no use after it returned
     * @return what the work returned
     * @throws ConflictException if a record was changed by someone else meanwhile
     * @throws DuplicateException if a unique key is taken
     * @throws TransientStoreException if trying the whole work again may help
     * @throws OutcomeUnknownException if the reply to a commit was lost
     * @throws StoreException if the store failed otherwise
     */
    <R> R inUnit(Function<Unit, R> work);
}
