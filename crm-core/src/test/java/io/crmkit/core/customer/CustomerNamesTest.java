package io.crmkit.core.customer;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 000-01: one customer per name, however it is written and whoever may see the other one. */
class CustomerNamesTest {
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
    private final Scene scene = new Scene(test);
    private final CrmSession rolf = test.as("rolf");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straße & Søn",
                "STRASSE & SØN",
                "  straße   &\u00a0søn ",
                "Ｓｔｒａｓｓｅ & Søn",
                "strasse & søn",
                "STRAßE & SØN",
                "Stra\u200bße & Søn\ufeff"
            })
    @Tag("000-01")
    @DisplayName("No two customers have the same name in other case, spacing or width; a refused one draws no number")
    void taken(String name) {
        // The other manager's customer: the name is refused all the same, and nothing is said of the other one.
        scene.customer("Straße & Søn", test.id("ruth"));
        Customer own = scene.customer("Own", test.id("rolf"));
        StoreDump before = StoreDump.of(store);
        assertRejected(rolf, CreateCustomer.of(Scene.details(name)), CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of());
        assertRejected(
                rolf,
                new EditCustomer(own.getId(), Scene.details(name)),
                CustomerRejection.CUSTOMER_NAME_TAKEN,
                Map.of());
        assertThat(Refusals.text(Refusals.of(test.system(), new ImportCustomers(List.of(row("new", name))))))
                .isEqualTo("invalid rows[0].details.name TAKEN");
        assertThat(Refusals.text(Refusals.of(
                        test.system(),
                        new ImportCustomers(
                                List.of(row("1", "Straße & Co"), row("2", "Other"), row("3", "STRASSE & CO"))))))
                .isEqualTo("invalid rows[2].details.name DUPLICATE");
        assertThat(StoreDump.of(store)).isEqualTo(before);
        assertThat(store.draws()).isZero();
    }

    private static ImportCustomers.Row row(String externalId, String name) {
        return new ImportCustomers.Row(externalId, "rolf", Scene.details(name), null, List.of());
    }

    @Test
    @DisplayName("Accents and marks tell names apart, and so do words")
    void different() {
        for (String name : List.of("Soren", "Sören", "Søren", "So ren", "Soren & Co")) {
            rolf.execute(CreateCustomer.of(Scene.details(name)));
        }
    }

    @Test
    @DisplayName("A customer's own name may be written in another way, and a name given up is free")
    void renamed() {
        Customer customer = rolf.execute(CreateCustomer.of(Scene.details("Acme")));
        Customer renamed = rolf.execute(new EditCustomer(customer.getId(), Scene.details(" ACME ")));
        assertThat(renamed.getName()).isEqualTo("ACME");
        rolf.execute(new EditCustomer(customer.getId(), Scene.details("Blue Sky")));
        rolf.execute(CreateCustomer.of(Scene.details("Acme")));
    }

    @Test
    @DisplayName(
            "A retired customer keeps its name, and is neither edited, with its contacts, nor given new ones nor retired again")
    void retired() {
        Customer retired = scene.customer("Acme", test.id("rolf"), CustomerStatus.RETIRED);
        Contact contact = scene.contact(retired);
        StoreDump before = StoreDump.of(store);
        assertRejected(rolf, CreateCustomer.of(Scene.details("acme")), CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of());
        assertRejected(
                rolf,
                new EditCustomer(retired.getId(), Scene.details("Other")),
                CustomerRejection.CUSTOMER_RETIRED,
                Map.of());
        assertRejected(
                rolf,
                new AddContact(
                        retired.getId(),
                        ContactDetails.builder().name("Carine").officePhone("1").build()),
                CustomerRejection.CUSTOMER_RETIRED,
                Map.of());
        ContactDetails other =
                ContactDetails.builder().name("Other").officePhone("1").build();
        assertRejected(rolf, new EditContact(contact.getId(), other), CustomerRejection.CUSTOMER_RETIRED, Map.of());
        assertRejected(rolf, new RemoveContact(contact.getId()), CustomerRejection.CUSTOMER_RETIRED, Map.of());
        assertRejected(rolf, new RetireCustomer(retired.getId()), CustomerRejection.CUSTOMER_RETIRED, Map.of());
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }
}
