package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes what is known of a user. Answers with the user.
 *
 * <p>Another manager brings the user, with all who report to the user, into another team: it is refused if that would
 * give someone rights over them that are not the actor's to give.
 *
 * <p>Called by hosts.
 *
 * @param user the user
 * @param details what is to be known of the user
 */
public record EditUser(@NotNull UserId user, @NotNull @Valid UserDetails details) implements Command<User> {

    @Override
    public Action action() {
        return AccessAction.EDIT_USER;
    }
}
