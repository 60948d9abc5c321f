package io.crmkit.examples.springhost.staff;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.examples.springhost.crm.Desk;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sets up an application that is new: nobody has an account yet, so nobody could give one to anybody. Does nothing once
 * somebody has one, so that a password that stays in the settings opens nothing later.
 */
@Component
@Order(1)
@ConditionalOnProperty("company.administrator.account")
class FirstAdministrator implements ApplicationRunner {
    private static final String ROLE = "system administrator";

    private final Crm crm;
    private final Desk desk;
    private final Accounts accounts;
    private final Hiring hiring;
    private final String account;
    private final String password;

    FirstAdministrator(
            Crm crm,
            Desk desk,
            Accounts accounts,
            Hiring hiring,
            @Value("${company.administrator.account}") String account,
            @Value("${company.administrator.password}") String password) {
        this.crm = crm;
        this.desk = desk;
        this.accounts = accounts;
        this.hiring = hiring;
        this.account = account;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() == 0) {
            User unused = desk.inTransaction(this::setUp);
        }
    }

    private User setUp() {
        CrmSession system = crm.asSystem();
        system.execute(new SetUpDefaults());
        RoleId role = system.users().roles().stream()
                .filter(each -> each.getName().equals(ROLE))
                .map(Role::getId)
                .findFirst()
                .orElseThrow();
        return hiring.hire(system, account, account, Optional.of(role), password);
    }
}
