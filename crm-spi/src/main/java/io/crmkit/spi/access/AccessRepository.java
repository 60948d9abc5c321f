package io.crmkit.spi.access;

import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads users and roles. A user owns the user's own row; nobody owns a role.
 *
 * <p>Implemented by stores.
 */
public interface AccessRepository {

    /**
     * {@return a user together with the user's roles}
     *
     * @param id the user
     * @param scope what may be seen
     */
    Optional<Principal> findPrincipal(UserId id, AccessScope scope);

    /**
     * {@return the users that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<User> findByExternalIds(Set<String> externalIds, AccessScope scope);

    /**
     * {@return the users that have one of these ids, in no order}
     *
     * @param ids the ids
     * @param scope what may be seen
     */
    List<User> findUsers(Set<UserId> ids, AccessScope scope);

    /**
     * {@return a page of the users that meet a query, in its order}
     *
     * @param query which users
     * @param page which page
     * @param scope what may be seen
     */
    Page<User> listUsers(UserQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many users meet a query}
     *
     * @param query which users
     * @param scope what may be seen
     */
    long countUsers(UserQuery query, AccessScope scope);

    /**
     * {@return a user and everyone who reports to that user, directly or not; a cycle of managers ends where it began}
     *
     * @param user the user
     * @param scope what may be seen
     */
    Set<UserId> team(UserId user, AccessScope scope);

    /**
     * {@return the roles, ordered by name}
     *
     * @param scope what may be seen
     */
    List<Role> listRoles(AccessScope scope);
}
