package io.crmkit.examples.springhost.staff;

import io.crmkit.core.Crm;
import io.crmkit.spi.access.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who signs in. An account and a user of the CRM belong together by the external id of the user, which is the name
 * of the account. What that user may do is asked of the CRM each time, so no authorities are kept here.
 */
@Service
class StaffDirectory implements UserDetailsService {
    private final Accounts accounts;
    private final Crm crm;

    StaffDirectory(Accounts accounts, Crm crm) {
        this.accounts = accounts;
        this.crm = crm;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        Account account = accounts.findById(name).orElseThrow(() -> new UsernameNotFoundException(name));
        User user = crm.asSystem()
                .users()
                .findByExternalId(name)
                .filter(User::isActive)
                .orElseThrow(() -> new UsernameNotFoundException(name));
        return new StaffMember(account, user.getId(), user.getName());
    }
}
