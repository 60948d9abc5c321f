package io.crmkit.core.access;

import io.crmkit.core.handling.Reader;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads users and roles. Every method throws {@link io.crmkit.core.command.CrmException} if the actor may not see them.
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
     * {@return the user that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<User> findByExternalId(String externalId) {
        return reader.read(
                AccessAction.READ,
                context ->
                        context
                                .unit()
                                .access()
                                .findByExternalIds(Set.of(externalId), context.scope(AccessAction.READ))
                                .stream()
                                .findFirst());
    }

    /**
     * {@return a page of users, in the order they were entered}
     *
     * @param page which page
     */
    public Page<User> list(PageRequest page) {
        PageRequest checked = reader.checked(page);
        return reader.read(
                AccessAction.READ,
                context -> context.unit().access().listUsers(checked, context.scope(AccessAction.READ)));
    }

    /** {@return the roles, ordered by name} */
    public List<Role> roles() {
        return reader.read(
                AccessAction.READ, context -> context.unit().access().listRoles(context.scope(AccessAction.READ)));
    }
}
