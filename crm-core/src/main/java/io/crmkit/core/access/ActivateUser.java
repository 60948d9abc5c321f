package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import jakarta.validation.constraints.NotNull;

/**
 * Lets a user act again. Answers with the user.
 *
 * <p>Called by hosts.
 *
 * @param user the user
 */
public record ActivateUser(@NotNull UserId user) implements Command<User> {

    @Override
    public Action action() {
        return AccessAction.ACTIVATE;
    }
}
