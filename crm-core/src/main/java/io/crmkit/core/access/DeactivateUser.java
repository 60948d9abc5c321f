package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import jakarta.validation.constraints.NotNull;

/**
 * Keeps a user from acting, from the next command on. What the user has to do stays until it is handed over ({@link
 * io.crmkit.core.handover.HandOver}). Answers with the user.
 *
 * <p>Called by hosts.
 *
 * @param user the user
 */
public record DeactivateUser(@NotNull UserId user) implements Command<User> {

    @Override
    public Action action() {
        return AccessAction.DEACTIVATE;
    }
}
