package io.crmkit.examples.checks;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The service desk of the log with a CRM. A manager, in charge of all locations, records the incidents; a supervisor assigns
 * them; whoever they are assigned to does the rest.
 */
final class IncidentOffice {
    static final String MANAGER = "manager";
    static final String SUPERVISOR = "supervisor";
    /** Acts where the log has a step of an incident that nobody is in charge of: with rights that reach all of them. */
    static final String DESK = "desk";

    private final ReplayClock clock = new ReplayClock();
    private final Crm crm;

    /** Opens it for some incidents, with automatic archive off, so that archiving is a step. */
    IncidentOffice(List<Incident> incidents) {
        CrmSettings settings = CrmSettings.builder()
                .customerDataPolicy(CustomerDataPolicy.lenient())
                .automaticArchive(false)
                .build();
        crm = Crm.on(new InMemoryStore()).settings(settings).clock(clock).build();
        CrmSession system = crm.asSystem();
        system.execute(new SetUpDefaults());
        HostRole.add(
                system,
                DESK,
                Extent.ALL,
                ServicePermission.READ,
                ServicePermission.PROCESS,
                ServicePermission.FEEDBACK,
                ServicePermission.ARCHIVE);
        system.execute(new ImportUsers(staff(incidents)));
        system.execute(new ImportCustomers(values(incidents, Incident::location).stream()
                .map(IncidentOffice::customer)
                .toList()));
        int position = 10;
        for (String category : values(incidents, Incident::category)) {
            system.execute(new AddDictionaryEntry(
                    DictionaryType.SERVICE_TYPE.code(), category, EntryText.of(category, position++)));
        }
    }

    ReplayClock clock() {
        return clock;
    }

    CrmSession system() {
        return crm.asSystem();
    }

    CrmSession as(UserId user) {
        return crm.as(user);
    }

    CrmSession as(String name) {
        return crm.as(user(name));
    }

    UserId user(String name) {
        return system().users().findByExternalId(name).map(User::getId).orElseThrow();
    }

    CustomerId location(String name) {
        return system().customers().findByExternalId(name).map(Customer::getId).orElseThrow();
    }

    static Set<String> values(List<Incident> incidents, Function<Incident, String> value) {
        return incidents.stream().map(value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ImportUsers.Row> staff(List<Incident> incidents) {
        String accountManager = DefaultRole.ACCOUNT_MANAGER.roleName();
        List<ImportUsers.Row> staff = new ArrayList<>();
        staff.add(user(SUPERVISOR, DefaultRole.SALES_SUPERVISOR.roleName()));
        staff.add(user(MANAGER, accountManager));
        staff.add(user(DESK, DESK));
        incidents.stream()
                .flatMap(incident -> incident.steps().stream())
                .flatMap(step -> step.assignee().stream())
                .distinct()
                .forEach(name -> staff.add(user(name, accountManager)));
        return staff;
    }

    private static ImportUsers.Row user(String name, String role) {
        return new ImportUsers.Row(name, name, Set.of(role), null, true);
    }

    private static ImportCustomers.Row customer(String location) {
        CustomerDetails details =
                CustomerDetails.builder().name("At " + location).build();
        return new ImportCustomers.Row(location, MANAGER, details, null, List.of());
    }
}
