package io.crmkit.examples.benchmarks.database;

import io.crmkit.core.Crm;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who works on what: a lead, a representative, and customers of the representative's. */
record Office(Crm crm, UUID lead, UUID representative, List<CustomerId> customers) {
    static final String TYPE = "advice";
    private static final String REGION = "north";
    private static final int CUSTOMERS = 500;

    static Office open(CrmStore store) {
        Crm crm = Crm.on(store).build();
        crm.asSystem().execute(new SetUpDefaults());
        crm.asSystem()
                .execute(new ImportUsers(
                        List.of(row("lead", DefaultRole.SALES_SUPERVISOR), row("rep", DefaultRole.ACCOUNT_MANAGER))));
        crm.asSystem().execute(new AddDictionaryEntry("service-type", TYPE, EntryText.of("Advice", 0)));
        crm.asSystem().execute(new AddDictionaryEntry("region", REGION, EntryText.of("North", 0)));
        UUID lead = user(crm, "lead");
        UUID representative = user(crm, "rep");
        List<CustomerId> customers = new ArrayList<>();
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.add(crm.as(new UserId(representative))
                    .execute(CreateCustomer.of(details("Customer " + number)))
                    .getId());
        }
        return new Office(crm, lead, representative, List.copyOf(customers));
    }

    /** The same with customers of its own for one of several threads, who would else wait for each other. */
    Office part(int thread, int threads) {
        int size = customers.size() / threads;
        return new Office(crm, lead, representative, customers.subList(thread * size, (thread + 1) * size));
    }

    /** What has to be known of a customer. */
    static CustomerDetails details(String name) {
        return CustomerDetails.builder()
                .name(name)
                .region(REGION)
                .level(CustomerLevel.ORDINARY)
                .phone("555")
                .build();
    }

    private static ImportUsers.Row row(String name, DefaultRole role) {
        return new ImportUsers.Row(name, name, Set.of(role.roleName()), null, true);
    }

    private static UUID user(Crm crm, String name) {
        return crm.asSystem()
                .users()
                .findByExternalId(name)
                .map(User::getId)
                .orElseThrow()
                .value();
    }
}
