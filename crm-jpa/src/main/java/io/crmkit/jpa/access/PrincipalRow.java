package io.crmkit.jpa.access;

import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Internal to crm-jpa: a user and one of the user's roles, or none. Public for the provider, which makes it. No entities:
 * who acts is read with every command and changed by next to none, so nothing need watch it.
 *
 * @param externalId the user's
 * @param name the user's
 * @param active the user's
 * @param manager the user's
 * @param version the user's
 * @param role the role's identity, or null if there is no role
 * @param roleName the role's
 * @param description the role's
 * @param grants the role's, as one text
 * @param delegations the role's, as one text
 * @param roleVersion the role's
 */
public record PrincipalRow(
        @Nullable String externalId,
        String name,
        boolean active,
        @Nullable UUID manager,
        long version,
        @Nullable UUID role,
        @Nullable String roleName,
        @Nullable String description,
        @Nullable String grants,
        @Nullable String delegations,
        @Nullable Long roleVersion) {

    User toUser(UserId id, Set<RoleId> roles) {
        return User.builder()
                .id(id)
                .externalId(Optional.ofNullable(externalId))
                .name(name)
                .active(active)
                .manager(Optional.ofNullable(manager).map(UserId::new))
                .roles(roles)
                .version(version)
                .build();
    }

    Optional<Role> toRole() {
        if (role == null
                || roleName == null
                || description == null
                || grants == null
                || delegations == null
                || roleVersion == null) {
            return Optional.empty();
        }
        return Optional.of(Role.builder()
                .id(new RoleId(role))
                .name(roleName)
                .description(description)
                .grants(GrantTexts.decode(grants))
                .delegations(GrantTexts.decode(delegations))
                .version(roleVersion)
                .build());
    }
}
