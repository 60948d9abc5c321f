package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes a role, for all users who have it. Answers with the role.
 *
 * <p>Called by hosts.
 *
 * @param role the role
 * @param details what the role is
 */
public record EditRole(@NotNull RoleId role, @NotNull @Valid RoleDetails details) implements Command<Role> {

    @Override
    public Action action() {
        return AccessAction.EDIT_ROLE;
    }
}
