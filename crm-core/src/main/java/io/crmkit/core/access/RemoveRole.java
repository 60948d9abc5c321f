package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.RoleId;
import jakarta.validation.constraints.NotNull;

/**
 * Removes a role that no user has. Answers with the id of the role.
 *
 * <p>Called by hosts.
 *
 * @param role the role
 */
public record RemoveRole(@NotNull RoleId role) implements Command<RoleId> {

    @Override
    public Action action() {
        return AccessAction.REMOVE_ROLE;
    }
}
