package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Creates a user, who is active. Answers with the user.
 *
 * <p>Called by hosts.
 *
 * @param details what is to be known of the user
 * @param roles the roles; none may be given
 */
public record CreateUser(
        @NotNull @Valid UserDetails details,
        @NotNull @Size(max = 100) Set<@NotNull RoleId> roles) implements Command<User> {

    @Override
    public Action action() {
        return AccessAction.CREATE_USER;
    }
}
