package io.crmkit.examples.springhost.staff;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.CreateUser;
import io.crmkit.core.access.UserDetails;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Takes somebody on: an account to sign in with, and a user of the CRM, both or neither. */
@Service
public class Hiring {
    private static final int SHORTEST = 6;

    /** More than that the encoder would not look at, and refuses. */
    private static final int MOST_BYTES = 72;

    private final Accounts accounts;
    private final EntityManager em;
    private final PasswordEncoder passwords;
    private final Desk desk;

    Hiring(Accounts accounts, EntityManager em, PasswordEncoder passwords, Desk desk) {
        this.accounts = accounts;
        this.em = em;
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
            // After the command: who may take nobody on learns nothing of accounts.
            check(account, password);
            user.getExternalId().ifPresent(id -> em.persist(new Account(id, passwords.encode(password))));
            return user;
        });
    }

    /** What is the application's to check, told as the CRM tells of its own. */
    private void check(@Nullable String account, String password) {
        if (account != null && accounts.existsById(account)) {
            throw invalid(Violation.of("externalId", ViolationCode.TAKEN));
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST || bytes > MOST_BYTES) {
            throw invalid(
                    new Violation("password", ViolationCode.OUT_OF_RANGE, Map.of("min", SHORTEST, "max", MOST_BYTES)));
        }
    }

    private static CrmException invalid(Violation violation) {
        return new CrmException(new Refusal.Invalid(List.of(violation)));
    }
}
