package io.crmkit.examples.springhost.staff;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.CreateUser;
import io.crmkit.core.access.UserDetails;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Takes somebody on: an account to sign in with, and a user of the CRM, both or neither. */
@Service
public class Hiring {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Desk desk;

    Hiring(Accounts accounts, PasswordEncoder passwords, Desk desk) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.desk = desk;
    }

    /**
     * Takes somebody on.
     *
     * @param session who does it
     * @param account the name to sign in with
     * @param name the full name
     * @param role the first role, if there is one
     * @param password the first password
     */
    // What lacks is a fault that the CRM tells.
    @SuppressWarnings("NullAway")
    public User hire(
            CrmSession session,
            @Nullable String account,
            @Nullable String name,
            Optional<RoleId> role,
            String password) {
        CreateUser command = new CreateUser(
                new UserDetails(account, name, null), role.map(Set::of).orElse(Set.of()));
        return desk.inTransaction(() -> {
            User user = desk.execute(session, command, CommandOptions.none());
            user.getExternalId().ifPresent(id -> accounts.save(new Account(id, passwords.encode(password))));
            return user;
        });
    }
}
