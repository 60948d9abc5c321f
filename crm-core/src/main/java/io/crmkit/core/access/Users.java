package io.crmkit.core.access;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads users and roles. Every method throws {@link CrmException} if the actor may not see them.
 *
 * <p>Called by hosts.
 */
public final class Users {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Users(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return a user}
     *
     * @param id the user
     * @throws CrmException if there is none that may be seen
     */
    public User get(UserId id) {
        return reader.get(
                User.KIND,
                AccessPermission.READ,
                (unit, scope) ->
                        unit.access().findUsers(Set.of(id), scope).stream().findFirst());
    }

    /**
     * {@return those of some users who may be seen, in no order: for the names of assignees, managers and actors}
     *
     * @param ids the users, 1,000 at the most
     * @throws CrmException if there are more
     */
    public List<User> findAll(Set<UserId> ids) {
        return reader.findAll(
                AccessPermission.READ, ids, (unit, some, scope) -> unit.access().findUsers(some, scope));
    }

    /**
     * {@return the user that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<User> findByExternalId(String externalId) {
        return reader.find(
                AccessPermission.READ,
                externalId,
                (unit, ids, scope) -> unit.access().findByExternalIds(ids, scope));
    }

    /**
     * {@return a page of the users that meet a query, in its order}
     *
     * @param query which users
     * @param page which page
     */
    public Page<User> list(UserQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                AccessPermission.READ, (unit, scope) -> unit.access().listUsers(query, checked, scope));
    }

    /**
     * {@return how many users meet a query}
     *
     * @param query which users
     */
    public long count(UserQuery query) {
        UserQuery checked = reader.checked(query);
        return reader.scoped(
                AccessPermission.READ, (unit, scope) -> unit.access().countUsers(checked, scope));
    }

    /** {@return the roles, ordered by name} */
    public List<Role> roles() {
        return reader.scoped(
                AccessPermission.READ, (unit, scope) -> unit.access().listRoles(scope));
    }
}
