package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import jakarta.validation.constraints.NotNull;

/**
 * Takes a role from a user; what it granted ends with the next command. Answers with the user.
 *
 * <p>Called by hosts.
 *
 * @param user the user
 * @param role the role
 */
public record RevokeRole(@NotNull UserId user, @NotNull RoleId role) implements Command<User> {

    @Override
    public Action action() {
        return AccessAction.REVOKE_ROLE;
    }
}
