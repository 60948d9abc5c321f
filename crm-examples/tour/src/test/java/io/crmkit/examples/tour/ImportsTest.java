package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private final SteelWheels data = SteelWheelsReader.read();
    private final Office office = new Office(new InMemoryStore());
    private final List<Imports.Step> first = Imports.run(office, data, Toured.silence());

    @Test
    void everythingIsNewTheFirstTime() {
        assertThat(first)
                .extracting(step -> step.summary().inserted())
                .containsExactly(23, 23, 27, 3, 110, 110, 102, 326);
        assertThat(first)
                .extracting(Imports.Step::summary)
                .allMatch(summary -> summary.updated() == 0 && summary.unchanged() == 0);
    }

    @Test
    void importingTwiceChangesNothing() {
        List<ImportSummary> expected = first.stream()
                .map(step -> new ImportSummary(0, 0, step.summary().inserted()))
                .toList();

        assertThat(Imports.run(office, data, Toured.silence()))
                .extracting(Imports.Step::summary)
                .isEqualTo(expected);
        assertThat(office.system().orders().count(OrderQuery.any())).isEqualTo(326);
    }

    @Test
    void theLateOrdersAreTheRest() {
        assertThat(Imports.late(office, data)).isEqualTo(new ImportSummary(4, 0, 0));
        assertThat(Imports.late(office, data)).isEqualTo(new ImportSummary(0, 0, 4));
        assertThat(office.system().orders().count(OrderQuery.any())).isEqualTo(330);
    }

    @Test
    void importingAgainAfterTheWorkChangesNothingButWhatWasWonStays() {
        new Pursuit(office).run(LeadList.of(data));

        assertThat(Imports.run(office, data, Toured.silence()))
                .extracting(step -> step.summary().inserted() + step.summary().updated())
                .containsOnly(0);
    }

    @Test
    void aCustomerIsKnownByItsFileAndItsFirstOrder() {
        Customer customer = customer("103");

        assertThat(customer.getName()).isEqualTo("Atelier graphique");
        assertThat(customer.getManager()).isEqualTo(office.user(1370));
        assertThat(customer.getCustomerSince()).isEqualTo(LocalDate.of(2003, 5, 20));
        assertThat(customer.getAddress()).contains("54, rue Royale, Nantes");
        assertThat(contact(customer)).isEqualTo("Carine Schmitt");
    }

    @Test
    void brokenTextsAreMendedAndSwappedNamesPutInOrder() {
        assertThat(customer("259").getName()).isEqualTo("Toms Spezialitäten, Ltd");
        assertThat(contact(customer("209"))).isEqualTo("Frédérique Citeaux");
        assertThat(contact(customer("99"))).isEqualTo("Michael Tarallo");
        assertThat(Stream.concat(
                        data.companies().stream().map(SteelWheels.Company::toString),
                        data.products().stream().map(SteelWheels.Product::toString)))
                .noneMatch(text -> text.matches("(?s).*u00[0-9a-f]{2}.*"));
    }

    private Customer customer(String number) {
        return office.system().customers().findByExternalId(number).orElseThrow();
    }

    private String contact(Customer customer) {
        List<Contact> contacts = office.system().customers().contacts(customer.getId());
        assertThat(contacts).hasSize(1);
        return contacts.get(0).getName();
    }
}
