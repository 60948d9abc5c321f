package io.crmkit.examples.checks;

import static java.util.stream.Collectors.toMap;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The company of the pipeline with a CRM. Agents sell to every account, so the accounts are in the charge of an office that
 * sells nothing, and agents have the right to see them all, beside the default one to keep their own. Managers have rights
 * over their teams only.
 */
final class OpportunityOffice {
    private static final String ACCOUNTS = "accounts office";
    private static final String AGENT = "sales agent";
    private static final String TEAM_LEAD = "team lead";

    private final ReplayClock clock = new ReplayClock();
    private final Crm crm;
    private final Map<String, UserId> users;
    private final Map<String, CustomerId> accounts;

    OpportunityOffice(OpportunityBook book) {
        CrmSettings settings = CrmSettings.builder()
                .customerDataPolicy(CustomerDataPolicy.lenient())
                .build();
        crm = Crm.on(new InMemoryStore()).settings(settings).clock(clock).build();
        system().execute(new SetUpDefaults());
        HostRole.add(system(), ACCOUNTS, Extent.ALL, CustomerPermission.READ);
        HostRole.add(system(), AGENT, Extent.OWN, ReportPermission.READ);
        HostRole.add(
                system(),
                TEAM_LEAD,
                Extent.TEAM,
                AccessPermission.READ,
                ChancePermission.READ,
                ChancePermission.ASSIGN,
                ReportPermission.READ);
        system().execute(new ImportUsers(staff(book)));
        system().execute(new ImportCustomers(
                book.accounts().stream().map(OpportunityOffice::row).toList()));
        // The data does not say where a deal came from; what it is about is known of all.
        book.products()
                .forEach(product -> system().execute(new AddDictionaryEntry(
                        DictionaryType.CHANCE_SOURCE.code(), product, EntryText.of(product, 0))));
        users = system().users().list(UserQuery.any(), PageRequest.first(100)).items().stream()
                .collect(toMap(user -> user.getExternalId().orElseThrow(), User::getId));
        accounts = system().customers().list(CustomerQuery.any(), PageRequest.first(100)).items().stream()
                .collect(toMap(customer -> customer.getExternalId().orElseThrow(), Customer::getId));
    }

    private static List<ImportUsers.Row> staff(OpportunityBook book) {
        List<ImportUsers.Row> staff = new ArrayList<>();
        staff.add(new ImportUsers.Row(ACCOUNTS, ACCOUNTS, Set.of(ACCOUNTS), null, true));
        book.managers()
                .forEach((agent, manager) -> staff.add(new ImportUsers.Row(
                        agent, agent, Set.of(DefaultRole.ACCOUNT_MANAGER.roleName(), ACCOUNTS, AGENT), manager, true)));
        for (String manager : new TreeSet<>(book.managers().values())) {
            staff.add(new ImportUsers.Row(manager, manager, Set.of(TEAM_LEAD), null, true));
        }
        return staff;
    }

    private static ImportCustomers.Row row(String name) {
        return new ImportCustomers.Row(
                name, ACCOUNTS, CustomerDetails.builder().name(name).build(), null, List.of());
    }

    ReplayClock clock() {
        return clock;
    }

    CrmSession system() {
        return crm.asSystem();
    }

    CrmSession as(String name) {
        return crm.as(user(name));
    }

    UserId user(String name) {
        return Optional.ofNullable(users.get(name)).orElseThrow();
    }

    CustomerId account(String name) {
        return Optional.ofNullable(accounts.get(name)).orElseThrow();
    }
}
