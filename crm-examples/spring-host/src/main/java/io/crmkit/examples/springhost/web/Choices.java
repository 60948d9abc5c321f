package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.List;

/** What the forms of a page let choose from, as far as it may be seen. */
final class Choices {
    private static final PageRequest FIRST = PageRequest.first(100);

    private Choices() {}

    static List<User> users(CrmSession session) {
        return session.users()
                .list(UserQuery.builder().active(true).build(), FIRST)
                .items();
    }

    static List<Customer> customers(CrmSession session) {
        return session.customers().list(CustomerQuery.any(), FIRST).items();
    }
}
