package io.crmkit.core.access;

import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.Optional;
import java.util.Set;

/** How users and roles are found. */
final class AccessSubject {
    /** A user. */
    static final SubjectType<User, UserId> USER = new SubjectType<>(
            User.KIND.name(),
            AccessPermission.READ,
            (unit, id, scope) ->
                    unit.access().findUsers(Set.of(id), scope).stream().findFirst(),
            User::getVersion,
            user -> Optional.empty(),
            (user, relation) -> Set.of(user.getId()));

    /** A user with the user's roles. */
    static final SubjectType<Principal, UserId> PRINCIPAL = new SubjectType<>(
            User.KIND.name(),
            AccessPermission.READ,
            (unit, id, scope) -> unit.access().findPrincipal(id, scope),
            principal -> principal.user().getVersion(),
            principal -> Optional.empty(),
            (principal, relation) -> Set.of(principal.user().getId()));

    /** A role; nobody stands in a relation to it. */
    static final SubjectType<Role, RoleId> ROLE = new SubjectType<>(
            Role.KIND.name(),
            AccessPermission.READ,
            AccessSubject::role,
            Role::getVersion,
            role -> Optional.empty(),
            (role, relation) -> Set.of());

    private AccessSubject() {}

    static Optional<Role> role(Unit unit, RoleId id, AccessScope scope) {
        return unit.access().listRoles(scope).stream()
                .filter(role -> role.getId().equals(id))
                .findFirst();
    }
}
