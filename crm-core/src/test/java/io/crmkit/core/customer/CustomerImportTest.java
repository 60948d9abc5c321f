package io.crmkit.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.CrmEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CustomerImportTest {
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
    private final CrmSession system = test.system();

    private static ImportCustomers.Row row(
            String externalId, String manager, String name, @Nullable LocalDate since, String... contacts) {
        return new ImportCustomers.Row(
                externalId,
                manager,
                Samples.details(name),
                since,
                Arrays.stream(contacts)
                        .map(contact -> new ImportCustomers.ContactRow(contact, Samples.contactDetails(contact)))
                        .toList());
    }

    private ImportSummary run(ImportCustomers.Row... rows) {
        return system.execute(new ImportCustomers(Arrays.asList(rows)));
    }

    private Customer known(String externalId) {
        return system.customers().findByExternalId(externalId).orElseThrow();
    }

    @Test
    @DisplayName(
            "An import may set since when a customer is one; otherwise it is since the day of the import, and stays")
    void since() {
        run(row("C1", "rolf", "Acme", LocalDate.of(2003, 1, 6)), row("C2", "rolf", "Blue Sky", null));
        assertThat(known("C1").getCustomerSince()).isEqualTo(LocalDate.of(2003, 1, 6));
        assertThat(known("C2").getCustomerSince()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(run(row("C1", "rolf", "Acme", null))).isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(known("C1").getCustomerSince()).isEqualTo(LocalDate.of(2003, 1, 6));
    }

    @Test
    @DisplayName("The same customers once more change nothing, not even a version, and draw no numbers")
    void repeatable() {
        ImportCustomers.Row first = row("C1", "rolf", "Acme", LocalDate.of(2003, 1, 6), "L1", "L2");
        ImportCustomers.Row second = row("C2", "ruth", "Blue Sky", null);
        assertThat(run(first, second)).isEqualTo(new ImportSummary(2, 0, 0));
        StoreDump before = StoreDump.of(store);
        int draws = store.draws();
        assertThat(run(first, second)).isEqualTo(new ImportSummary(0, 0, 2));
        assertThat(StoreDump.of(store)).isEqualTo(before);
        assertThat(store.draws()).isEqualTo(draws).isEqualTo(2);
    }

    @Test
    @DisplayName("A customer whose contact alone changed counts as updated, and its own version stays")
    void contactAlone() {
        run(row("C1", "rolf", "Acme", null, "L1"));
        Customer before = known("C1");
        ImportCustomers.Row changed = new ImportCustomers.Row(
                "C1",
                "rolf",
                Samples.details("Acme"),
                null,
                List.of(new ImportCustomers.ContactRow("L1", Samples.contactDetails("Renamed"))));
        assertThat(run(changed)).isEqualTo(new ImportSummary(0, 1, 0));
        assertThat(known("C1")).isEqualTo(before);
        assertThat(system.customers().contacts(before.getId()))
                .extracting(Contact::getName)
                .containsExactly("Renamed");
        // A contact that is no longer named is left alone.
        assertThat(run(row("C1", "rolf", "Acme", null))).isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(system.customers().contacts(before.getId())).hasSize(1);
    }

    @Test
    @DisplayName("An import may hand a customer to another manager, who then sees it, and the standing is touched")
    void manager() {
        run(row("C1", "rolf", "Acme", null));
        Customer before = known("C1");
        long standing = system.customers().standing(before.getId()).getVersion();
        assertThat(run(row("C1", "ruth", "Acme", null))).isEqualTo(new ImportSummary(0, 1, 0));
        assertThat(test.as("ruth").customers().get(before.getId()).getManager()).isEqualTo(test.id("ruth"));
        assertThat(Refusals.text(() -> test.as("rolf").customers().get(before.getId())))
                .isEqualTo("not found customer");
        assertThat(system.customers().standing(before.getId()).getVersion()).isGreaterThan(standing);
        run(row("C1", "ruth", "Acme Ltd", null));
        // The history names the manager where there is a new one, and only there.
        assertThat(system.history().of(Customer.KIND, before.getId()))
                .extracting(CrmEvent::details)
                .endsWith(Map.of("manager", test.id("ruth").value().toString()), Map.of());
    }

    @Test
    @DisplayName("A contact that belongs to another customer is not taken away from it")
    void contactOfAnother() {
        run(row("C1", "rolf", "Acme", null, "L1"));
        StoreDump before = StoreDump.of(store);
        assertThat(Refusals.text(() -> run(row("C2", "rolf", "Blue Sky", null, "L1"))))
                .isEqualTo("invalid rows[0].contacts[0].externalId TAKEN");
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    @DisplayName("A region that was retired since may stay, but no customer is moved to it")
    void retiredRegion() {
        run(row("C1", "rolf", "Acme", null));
        system.dictionary().list(DictionaryType.REGION).stream()
                .filter(entry -> entry.getValue().equals("north"))
                .forEach(entry -> system.execute(new RetireDictionaryEntry(entry.getId())));
        assertThat(run(row("C1", "rolf", "Acme", null))).isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(Refusals.text(() -> run(row("C2", "rolf", "Blue Sky", null))))
                .isEqualTo("invalid rows[0].details.region NOT_IN_DICTIONARY");
    }

    @Test
    @DisplayName("A thousand customers with contacts pass in one command, each with a number of its own")
    void thousand() {
        List<ImportCustomers.Row> rows = IntStream.range(0, 1000)
                .mapToObj(i -> row("C" + i, "rolf", "Customer " + i, null, "L" + i))
                .toList();
        assertThat(system.execute(new ImportCustomers(rows))).isEqualTo(new ImportSummary(1000, 0, 0));
        assertThat(system.customers().count(CustomerQuery.any())).isEqualTo(1000);
        assertThat(StoreDump.of(store).of(Customer.KIND).stream().map(Customer::getNumber))
                .doesNotHaveDuplicates()
                .contains("KH260302001", "KH260302999", "KH2603021000");
        assertThat(system.execute(new ImportCustomers(rows))).isEqualTo(new ImportSummary(0, 0, 1000));
    }

    @Test
    @Tag("000-27")
    @DisplayName("000-27: users come from the host, in any order of those who report and those reported to")
    void users() {
        ImportUsers command = new ImportUsers(List.of(
                new ImportUsers.Row("nina", "Nina", Set.of("account manager"), "nora", true),
                new ImportUsers.Row("nora", "Nora", Set.of("sales supervisor"), "lena", true)));
        assertThat(system.execute(command)).isEqualTo(new ImportSummary(2, 0, 0));
        StoreDump before = StoreDump.of(store);
        assertThat(system.execute(command)).isEqualTo(new ImportSummary(0, 0, 2));
        assertThat(StoreDump.of(store)).isEqualTo(before);
        assertThat(system.users().findByExternalId("nina").orElseThrow().getManager())
                .contains(test.id("nora"));
        // Who has no manager and no role any more, has none afterwards.
        assertThat(system.execute(new ImportUsers(List.of(new ImportUsers.Row("nina", "Nina", Set.of(), null, false)))))
                .isEqualTo(new ImportSummary(0, 1, 0));
        assertThat(system.users().findByExternalId("nina").orElseThrow()).satisfies(user -> {
            assertThat(user.getManager()).isEmpty();
            assertThat(user.getRoles()).isEmpty();
            assertThat(user.isActive()).isFalse();
        });
    }
}
