package io.crmkit.core.handling;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.SortedQuery;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Internal: reads on behalf of an actor. */
public interface Reader {

    /**
     * {@return what is read in a unit by an actor who holds one of some permissions}
     *
     * @param <R> the type of what is read
     * @param oneOf the permissions, at least one; a denial names the first
     * @param read reads
     * @throws CrmException if the actor is denied
     */
    <R> R read(Set<Permission> oneOf, Function<Context, R> read);

    /** {@return the zone of business days} */
    ZoneId zone();

    /**
     * {@return what is read in a unit by an actor who holds a permission}
     *
     * @param <R> the type of what is read
     * @param permission the permission
     * @param read reads
     * @throws CrmException if the actor is denied
     */
    default <R> R read(Permission permission, Function<Context, R> read) {
        return read(Set.of(permission), read);
    }

    /**
     * {@return what is read by an actor who holds a permission, as far as it reaches}
     *
     * @param <R> the type of what is read
     * @param permission the permission
     * @param read reads what a scope lets be seen
     * @throws CrmException if the actor is denied
     */
    default <R> R scoped(Permission permission, BiFunction<Unit, AccessScope, R> read) {
        return read(permission, context -> read.apply(context.unit(), context.scope(permission)));
    }

    /**
     * {@return a record that an actor may see}
     *
     * @param <S> the type of the record
     * @param kind its kind
     * @param permission the permission that lets it be seen
     * @param find finds it
     * @throws CrmException if the actor is denied, or there is no such record that may be seen
     */
    default <S> S get(Kind<?, ?> kind, Permission permission, BiFunction<Unit, AccessScope, Optional<S>> find) {
        return scoped(permission, find).orElseThrow(() -> new CrmException(new Refusal.NotFound(kind.name())));
    }

    /**
     * {@return what is read of some records by an actor who holds a permission, as far as it reaches}
     *
     * @param <I> the type of their ids
     * @param <R> the type of what is read
     * @param permission the permission
     * @param ids their ids, 1,000 at the most
     * @param find finds those that a scope lets be seen
     * @throws CrmException if the actor is denied, or there are more ids
     */
    default <I, R> R findAll(Permission permission, Set<I> ids, ByIds<I, R> find) {
        return scoped(permission, (unit, scope) -> find.in(unit, Criteria.checked(ids), scope));
    }

    /**
     * Finds records by their ids.
     *
     * @param <I> the type of the ids
     * @param <R> the type of what is found
     */
    @FunctionalInterface
    interface ByIds<I, R> {
        /**
         * {@return what a scope lets be seen}
         *
         * @param unit where it is read
         * @param ids the ids
         * @param scope the scope
         */
        R in(Unit unit, Set<I> ids, AccessScope scope);
    }

    /**
     * {@return the record that the host knows by an id of its own, if an actor may see it} No store is asked for what
     * no record can have: databases take some of it for an error.
     *
     * @param <S> the type of the record
     * @param permission the permission that lets it be seen
     * @param externalId the host's id
     * @param find finds records
     * @throws CrmException if the actor is denied
     */
    default <S> Optional<S> find(Permission permission, String externalId, ByIds<String, List<S>> find) {
        return scoped(
                permission,
                (unit, scope) -> Criteria.canBe(externalId)
                        ? find.in(unit, Set.of(externalId), scope).stream().findFirst()
                        : Optional.empty());
    }

    /**
     * {@return a request for a page, if its size and the query's criteria are allowed and its cursor is one of the query's
     * order}
     *
     * @param query the query
     * @param page the request
     * @throws CrmException if it is not
     */
    PageRequest checked(SortedQuery<?> query, PageRequest page);

    /**
     * {@return a query, if its criteria are allowed}
     *
     * @param <Q> the type of the query
     * @param query the query
     * @throws CrmException if they are not
     */
    <Q extends SortedQuery<?>> Q checked(Q query);
}
