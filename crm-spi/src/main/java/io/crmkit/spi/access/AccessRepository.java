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
     * {@return the users, ordered by id}
     *
     * @param page which page
     * @param scope what may be seen
     */
    Page<User> listUsers(PageRequest page, AccessScope scope);

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
