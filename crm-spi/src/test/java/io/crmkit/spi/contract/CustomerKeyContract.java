package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The unique keys of customers and contacts. */
@Needs(Feature.CUSTOMERS)
interface CustomerKeyContract extends Part {

    @Test
    @DisplayName("KEY-01 a customer's name is unique, and the refusal names the key")
    default void name() {
        insertCustomer(Sample.customer(1).name("ACME").build());
        assertTaken("customer.name", Sample.customer(2).name("ACME").build());
    }

    @Test
    @DisplayName(
            "KEY-02 a customer's name is unique in its folded form: case, white space, width, sharp s, composition")
    default void foldedName() {
        insertCustomer(Sample.customer(1).name("Straße  Ltd é").build());
        for (String same : new String[] {"STRASSE LTD É", " strasse\tltd e\u0301 ", "Ｓtrasse\u00a0ltd É"}) {
            assertTaken("customer.name", Sample.customer(2).name(same).build());
        }
    }

    @Test
    @DisplayName("KEY-03 names that differ in an accent, a letter of another script or a sign are different")
    default void differentNames() {
        int number = 1;
        for (String name : new String[] {"Acme", "Ácme", "Acmé", "Acme.", "Аcme", "Ac me", "Acme_", "Acme%", "株式"}) {
            insertCustomer(Sample.customer(number++).name(name).build());
        }
        assertCount(unit -> unit.customers().count(Pages.ANY_CUSTOMER, ALL)).isEqualTo(number - 1L);
    }

    @Test
    @Tag("000-01")
    @DisplayName("KEY-04 a customer's number is unique, and the refusal names the key")
    default void number() {
        insertCustomer(Sample.customer(1).number("KH1").build());
        assertTaken("customer.number", Sample.customer(2).number("KH1").build());
        insertCustomer(Sample.customer(3).number("kh1").build());
    }

    @Test
    @DisplayName("KEY-05 a customer's external id is unique, and the refusal names the key")
    default void externalId() {
        insertCustomer(Sample.customer(1).externalId("E-1").build());
        assertTaken("customer.externalId", Sample.customer(2).externalId("E-1").build());
        insertCustomer(Sample.customer(3).externalId("e-1").build());
        insertCustomer(Sample.customer(4).externalId("E-1 ").build());
    }

    @Test
    @DisplayName("KEY-06 customers and contacts without an external id do not collide")
    default void absentExternalId() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insertCustomer(Sample.customer(2).build());
        insert(Contact.KIND, Sample.contact(1, customer).build());
        insert(Contact.KIND, Sample.contact(2, customer).build());
        assertRows(unit -> unit.customers().contacts(customer.getId(), ALL)).hasSize(2);
    }

    @Test
    @DisplayName("KEY-07 an update to a taken key is refused as an insert is; one that keeps its own keys is not")
    default void byUpdate() {
        insertCustomer(Sample.customer(1).name("ACME").build());
        Customer other = insertCustomer(Sample.customer(2).externalId("E").build());
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .update(
                                Customer.KIND,
                                other,
                                Customer.builder().from(other).name("acme").build()));
        assertThat(refusal.key()).isEqualTo("customer.name");
        Customer kept = update(
                Customer.KIND,
                other,
                Customer.builder().from(other).region("North").build());
        update(
                Customer.KIND,
                kept,
                Customer.builder().from(kept).name("CUSTOMER 2").build());
    }

    @Test
    @DisplayName("KEY-08 two records of one key in one Changes are refused")
    default void withinChanges() {
        Customer one = Sample.customer(1).name("ACME").build();
        Customer two = Sample.customer(2).name("acme").build();
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(Customer.KIND, one)
                        .insert(CustomerStanding.KIND, Sample.standing(one).build())
                        .insert(Customer.KIND, two)
                        .insert(CustomerStanding.KIND, Sample.standing(two).build()));
        assertThat(refusal.key()).isEqualTo("customer.name");
    }

    @Test
    @DisplayName("KEY-09 a contact's external id is unique, and the refusal names the key")
    default void contactExternalId() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        insert(Contact.KIND, Sample.contact(1, one).externalId("E").build());
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(
                                Contact.KIND,
                                Sample.contact(2, two).externalId("E").build()));
        assertThat(refusal.key()).isEqualTo("contact.externalId");
    }

    @Test
    @DisplayName("KEY-10 a refusal says nothing of the record that has the key: no value is in its message")
    default void saysNothing() {
        insertCustomer(Sample.customer(1).name("Secret name").build());
        Customer second = Sample.customer(2).name("SECRET name").build();
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(Customer.KIND, second)
                        .insert(CustomerStanding.KIND, Sample.standing(second).build()));
        assertThat(refusal.getMessage()).doesNotContainIgnoringCase("secret");
    }

    @Test
    @DisplayName("KEY-11 the keys of a removed customer are free")
    default void freedByRemoval() {
        Customer gone = insertCustomer(
                Sample.customer(1).name("ACME").number("KH").externalId("E").build());
        write(Changes.builder()
                .remove(CustomerStanding.KIND, standingOf(gone.getId()))
                .remove(Customer.KIND, gone));
        Customer next = insertCustomer(
                Sample.customer(2).name("ACME").number("KH").externalId("E").build());
        assertFound(unit -> unit.customers().find(next.getId(), ALL)).contains(next);
    }

    private void assertTaken(String key, Customer customer) {
        DuplicateException refusal = assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(Customer.KIND, customer)
                        .insert(CustomerStanding.KIND, Sample.standing(customer).build()));
        assertThat(refusal.key()).isEqualTo(key);
    }
}
