package io.crmkit.examples.springhost.staff;

import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.userdetails.User;

/** Who is signed in: a user of the application, and who that is in the CRM. */
public final class StaffMember extends User {
    private static final long serialVersionUID = 1;

    private final UUID crmUser;
    private final String fullName;

    StaffMember(Account account, UserId crmUser, String fullName) {
        super(account.getName(), account.getPasswordHash(), List.of());
        this.crmUser = crmUser.value();
        this.fullName = fullName;
    }

    /** Who that is in the CRM. */
    public UserId crmUser() {
        return new UserId(crmUser);
    }

    /** The name to greet with. */
    public String fullName() {
        return fullName;
    }
}
