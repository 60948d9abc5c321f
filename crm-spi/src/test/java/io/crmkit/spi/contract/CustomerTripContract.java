package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.customer.Gender;
import io.crmkit.spi.value.Money;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of customers, standings and contacts is what is read. */
@Needs(Feature.CUSTOMERS)
interface CustomerTripContract extends Part {

    @Test
    @DisplayName("TRIP-01 a customer with every optional attribute absent is read as it was stored")
    default void bareCustomer() {
        assertReadBack(insertCustomer(Sample.customer(1).build()));
    }

    @Test
    @DisplayName("TRIP-02 a customer with every attribute at its extreme is read as it was stored")
    default void fullCustomer() {
        Customer full = full(Texts.LONG_LINE, Texts.LONG_TEXT);
        assertReadBack(insertCustomer(full));
    }

    @Test
    @DisplayName("TRIP-03 texts of a customer keep every character, blanks at their ends included")
    default void customerTexts() {
        assertReadBack(insertCustomer(full(Texts.LINE, Texts.LINE)));
    }

    @Test
    @DisplayName("TRIP-04 optional attributes of a customer come and go by update")
    default void customerUpdates() {
        Customer bare = insertCustomer(Sample.customer(1).build());
        Customer full = update(
                Customer.KIND,
                bare,
                Customer.builder()
                        .from(full("full", "full"))
                        .number(bare.getNumber())
                        .build());
        assertReadBack(full);
        assertReadBack(update(Customer.KIND, full, Sample.customer(1).build()));
    }

    @Test
    @DisplayName("TRIP-05 instants keep their microsecond, on either side of the epoch and where clocks change")
    default void customerInstants() {
        int number = 1;
        for (Instant instant : Texts.INSTANTS) {
            assertReadBack(
                    insertCustomer(Sample.customer(number++).createdAt(instant).build()));
        }
    }

    @Test
    @DisplayName(
            "TRIP-06 a standing is read as it was stored, in every status, with and without a last order and open work")
    default void standings() {
        int number = 1;
        for (CustomerStatus status : CustomerStatus.values()) {
            Customer customer = Sample.customer(number++).build();
            CustomerStanding bare = Sample.standing(customer).status(status).build();
            insertCustomer(customer, bare);
            CustomerStanding before = standingOf(customer.getId());
            assertThat(before).isEqualTo(bare.withVersion(before.getVersion()));
            CustomerStanding full = CustomerStanding.builder()
                    .from(bare)
                    .lastOrderDate(Texts.LAST_DAY)
                    .openChances(Integer.MAX_VALUE)
                    .openRequests(Integer.MAX_VALUE - 1)
                    .openLossCases(Integer.MAX_VALUE - 2)
                    .build();
            CustomerStanding after = update(CustomerStanding.KIND, before, full);
            assertThat(standingOf(customer.getId())).isEqualTo(after);
        }
    }

    @Test
    @DisplayName("TRIP-07 a contact is read as it was stored, with every optional attribute absent and present")
    default void contacts() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Contact bare = insert(Contact.KIND, Sample.contact(1, customer).build());
        assertFound(unit -> unit.customers().findContact(bare.getId(), ALL)).contains(bare);
        for (Gender gender : Gender.values()) {
            Contact before = inUnit(unit -> unit.customers().findContact(bare.getId(), ALL))
                    .orElseThrow();
            Contact full = Sample.contact(1, customer)
                    .externalId(Texts.LONG_LINE)
                    .name(Texts.LINE)
                    .gender(gender)
                    .position(Texts.LONG_LINE)
                    .officePhone("+49 (0)30 / 1234-567")
                    .mobile("\u0660\u0661")
                    .memo(Texts.LONG_TEXT)
                    .build();
            Contact after = update(Contact.KIND, before, full);
            assertFound(unit -> unit.customers().findContact(bare.getId(), ALL)).contains(after);
        }
    }

    @Test
    @DisplayName("TRIP-08 an empty text is not an absent one")
    default void emptyTexts() {
        Customer customer = insertCustomer(Sample.customer(1).address("").build());
        assertReadBack(customer);
        assertThat(customer.getAddress()).contains("");
    }

    @Test
    @DisplayName("TRIP-09 every level of a customer is read as it was stored")
    default void levels() {
        int number = 1;
        for (CustomerLevel level : CustomerLevel.values()) {
            assertReadBack(insertCustomer(Sample.customer(number++).level(level).build()));
        }
    }

    private void assertReadBack(Customer stored) {
        assertFound(unit -> unit.customers().find(stored.getId(), ALL)).contains(stored);
    }

    private Customer full(String line, String text) {
        return Sample.customer(1)
                .number("KH261122000000000001")
                .externalId(line)
                .name(line)
                .region(line)
                .level(CustomerLevel.KEY_DEVELOPMENT)
                .satisfaction(5)
                .credit(1)
                .address(text)
                .postcode("東京 100-0001")
                .phone("+86 10 1234 5678")
                .fax("+86 10 1234 5679")
                .website("https://example.com/?q=株&x=%20")
                .licenceNumber(line)
                .legalRepresentative(line)
                .registeredCapital(new Money(Texts.GREATEST, Trade.EUR))
                .annualTurnover(new Money(Texts.LEAST.negate(), Trade.EUR))
                .bank(line)
                .bankAccount("DE00 1234 5678")
                .localTaxNumber("L-1")
                .nationalTaxNumber("N-1")
                .customerSince(firstDay())
                .createdBy(Staff.BOB)
                .createdAt(Sample.NOON.minusSeconds(1))
                .build();
    }
}
