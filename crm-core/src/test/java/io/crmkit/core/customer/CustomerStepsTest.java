package io.crmkit.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 000-01 and 000-02: customers and their contacts. */
class CustomerStepsTest {
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CrmSession rolf = test.as("rolf");

    @Test
    @Tag("000-01")
    @DisplayName("000-01: whoever enters a customer manages it; number, day and time come from generator and clock")
    void create() {
        Customer customer = rolf.execute(new CreateCustomer(Samples.details(" Acme "), "C1"));
        assertThat(customer.getName()).isEqualTo("Acme");
        assertThat(customer.getNumber()).isEqualTo("KH260302001");
        assertThat(customer.getExternalId()).contains("C1");
        assertThat(customer.getManager()).isEqualTo(test.id("rolf"));
        assertThat(customer.getCustomerSince()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(customer.getCreatedBy()).contains(test.id("rolf"));
        assertThat(customer.getCreatedAt()).isEqualTo(TestCrm.NOW);
        assertThat(rolf.customers().get(customer.getId())).isEqualTo(customer);
        CustomerStanding standing = rolf.customers().standing(customer.getId());
        assertThat(standing.getStatus()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(standing.getOpenChances()).isZero();
        assertThat(rolf.history().of(Customer.KIND, customer.getId()))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("number", "KH260302001"));
    }

    @Test
    @DisplayName("The business day of a customer is that of the zone in the settings")
    void zone() {
        TestCrm east = TestCrm.create(
                CrmSettings.builder().zone(ZoneId.of("Pacific/Kiritimati")).build());
        Customer customer = east.as("rolf").execute(CreateCustomer.of(Scene.details("Acme")));
        assertThat(customer.getCustomerSince()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(customer.getNumber()).isEqualTo("KH260303001");
    }

    @Test
    @Tag("000-01")
    @DisplayName("000-01: editing changes what people say and nothing else, and drops what they no longer say")
    void edit() {
        Customer before = rolf.execute(new CreateCustomer(Samples.details("Acme"), "C1"));
        Customer after = rolf.execute(new EditCustomer(before.getId(), Scene.details("Blue Sky")));
        assertThat(after)
                .isEqualTo(Customer.builder()
                        .id(before.getId())
                        .number(before.getNumber())
                        .externalId("C1")
                        .name("Blue Sky")
                        .manager(before.getManager())
                        .region("north")
                        .level(before.getLevel())
                        .phone("40.32.2555")
                        .customerSince(before.getCustomerSince())
                        .createdBy(before.getCreatedBy())
                        .createdAt(before.getCreatedAt())
                        .version(after.getVersion())
                        .build());
        assertThat(after.getVersion()).isGreaterThan(before.getVersion());
    }

    @Test
    @DisplayName("Retiring keeps the customer to be read, and tells from which status to which")
    void retire() {
        Customer customer = scene.customer("Acme", test.id("rolf"));
        Customer retired = rolf.execute(new RetireCustomer(customer.getId()));
        // The customer's version moves on as well, so that a form that is open meanwhile is stale.
        assertThat(retired.getVersion()).isGreaterThan(customer.getVersion());
        assertThat(rolf.customers().get(customer.getId())).isEqualTo(retired);
        assertThat(rolf.history().of(Customer.KIND, customer.getId()))
                .extracting(CrmEvent::step, CrmEvent::from, CrmEvent::to)
                .containsExactly(tuple("RETIRE", Optional.of("ACTIVE"), Optional.of("RETIRED")));
    }

    @Test
    @Tag("000-02")
    @DisplayName("000-02: contacts are added, edited and removed under their customer, and tell of it themselves")
    void contacts() {
        Customer customer = scene.customer("Acme", test.id("rolf"));
        Contact first = rolf.execute(new AddContact(customer.getId(), Samples.contactDetails(" First ")));
        assertThat(first.getName()).isEqualTo("First");
        Contact second = rolf.execute(new AddContact(customer.getId(), Samples.contactDetails("Second")));
        ContactDetails bare =
                ContactDetails.builder().name("Renamed").officePhone("1").build();
        Contact edited = rolf.execute(new EditContact(first.getId(), bare));
        assertThat(edited)
                .isEqualTo(Contact.builder()
                        .id(first.getId())
                        .customer(customer.getId())
                        .name("Renamed")
                        .officePhone("1")
                        .version(edited.getVersion())
                        .build());
        assertThat(rolf.execute(new RemoveContact(second.getId()))).isEqualTo(second.getId());
        assertThat(rolf.customers().contacts(customer.getId())).containsExactly(edited);
        Subject removed = Subject.of(Contact.KIND, second.getId());
        assertThat(StoreDump.of(test.store(), removed).eventsOf(removed))
                .extracting(CrmEvent::step)
                .containsExactly("ADD_CONTACT", "REMOVE_CONTACT");
    }
}
