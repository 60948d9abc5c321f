package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import jakarta.validation.constraints.NotNull;

/**
 * Gives a role to a user. Answers with the user.
 *
 * <p>Called by hosts.
 *
 * @param user the user
 * @param role the role
 */
public record AssignRole(@NotNull UserId user, @NotNull RoleId role) implements Command<User> {

    @Override
    public Action action() {
        return AccessAction.ASSIGN_ROLE;
    }
}
