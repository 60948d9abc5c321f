package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.NameKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Customers, standings and contacts by id, key and customer. */
@Needs(Feature.CUSTOMERS)
interface CustomerReadContract extends Part {

    @Test
    @DisplayName("CUST-01 what is not there is not found, and no failure")
    default void findsNothing() {
        CustomerId unknown = Sample.customerId(1);
        withUnit(unit -> {
            assertThat(unit.customers().find(unknown, ALL)).isEmpty();
            assertThat(unit.customers().findAll(Set.of(unknown), ALL)).isEmpty();
            assertThat(unit.customers().findStandings(Set.of(unknown), ALL)).isEmpty();
            assertThat(unit.customers().contacts(unknown, ALL)).isEmpty();
            assertThat(unit.customers().count(Pages.ANY_CUSTOMER, ALL)).isZero();
            assertThat(unit.customers().list(Pages.ANY_CUSTOMER, Pages.ALL, ALL).items())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("CUST-02 a look-up by no ids, external ids or names finds nothing, and is no failure")
    default void findsNone() {
        insertCustomer(Sample.customer(1).build());
        withUnit(unit -> {
            assertThat(unit.customers().findAll(Set.of(), ALL)).isEmpty();
            assertThat(unit.customers().findByExternalIds(Set.of(), ALL)).isEmpty();
            assertThat(unit.customers().findByNames(Set.of(), ALL)).isEmpty();
            assertThat(unit.customers().findStandings(Set.of(), ALL)).isEmpty();
            assertThat(unit.customers().findContactsByExternalIds(Set.of(), ALL))
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("CUST-03 bulk look-ups find those that are there, each once, and leave out the others")
    default void findsInBulk() {
        Customer one = insertCustomer(
                Sample.customer(1).externalId("E1").name("ACME Ltd").build());
        Customer two = insertCustomer(
                Sample.customer(2).externalId("E2").name("Straße").build());
        insertCustomer(Sample.customer(3).externalId("E3").build());
        withUnit(unit -> {
            assertThat(unit.customers().findAll(Set.of(one.getId(), two.getId(), Sample.customerId(9)), ALL))
                    .containsExactlyInAnyOrder(one, two);
            assertThat(unit.customers().findByExternalIds(Set.of("E1", "E2", "e3", "none"), ALL))
                    .containsExactlyInAnyOrder(one, two);
            assertThat(unit.customers()
                            .findByNames(
                                    Set.of(NameKey.of("acme  LTD"), NameKey.of("STRASSE"), NameKey.of("none")), ALL))
                    .containsExactlyInAnyOrder(one, two);
            assertThat(unit.customers().findStandings(Set.of(one.getId(), two.getId()), ALL))
                    .extracting(standing -> standing.getId())
                    .containsExactlyInAnyOrder(one.getId(), two.getId());
        });
    }

    @Test
    @DisplayName("CUST-04 a thousand external ids are looked up in one call")
    default void findsThousand() {
        Customer one = insertCustomer(Sample.customer(1).externalId("E1").build());
        Set<String> wanted = new HashSet<>();
        for (int number = 1; number <= 1000; number++) {
            wanted.add("E" + number);
        }
        assertRows(unit -> unit.customers().findByExternalIds(wanted, ALL)).containsExactly(one);
    }

    @Test
    @DisplayName("CUST-05 the contacts of a customer are those of no other, ordered by id")
    default void contactsInOrder() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        Contact last = insert(Contact.KIND, Sample.contact(-1, one).name("A").build());
        Contact third = insert(Contact.KIND, Sample.contact(3, one).name("B").build());
        Contact first = insert(Contact.KIND, Sample.contact(1, one).name("C").build());
        Contact other = insert(Contact.KIND, Sample.contact(2, two).build());
        assertRows(unit -> unit.customers().contacts(one.getId(), ALL)).containsExactly(first, third, last);
        assertRows(unit -> unit.customers().contacts(two.getId(), ALL)).containsExactly(other);
    }

    @Test
    @DisplayName("CUST-06 contacts are found by external id")
    default void contactsByExternalId() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Contact first =
                insert(Contact.KIND, Sample.contact(1, one).externalId("C1").build());
        Contact second =
                insert(Contact.KIND, Sample.contact(2, one).externalId("C2").build());
        insert(Contact.KIND, Sample.contact(3, one).build());
        assertRows(unit -> unit.customers().findContactsByExternalIds(Set.of("C1", "C2", "C9"), ALL))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @DisplayName("CUST-07 a contact moves to another customer by update")
    default void contactMoves() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        Contact contact = insert(Contact.KIND, Sample.contact(1, one).build());
        Contact moved = update(Contact.KIND, contact, Sample.contact(1, two).build());
        assertRows(unit -> unit.customers().contacts(one.getId(), ALL)).isEmpty();
        assertRows(unit -> unit.customers().contacts(two.getId(), ALL)).containsExactly(moved);
    }
}
