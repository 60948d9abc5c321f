package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Creates a role. Answers with the role.
 *
 * <p>Called by hosts.
 *
 * @param details what the role is
 */
public record CreateRole(@NotNull @Valid RoleDetails details) implements Command<Role> {

    @Override
    public Action action() {
        return AccessAction.CREATE_ROLE;
    }
}
