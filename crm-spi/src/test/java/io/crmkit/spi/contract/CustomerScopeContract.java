package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.value.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A scope sees of customers, standings and contacts just what its users manage, by every way of reading. */
@Needs(Feature.CUSTOMERS)
interface CustomerScopeContract extends Part {
    /** Every scope that tells the three users of the tests apart. */
    List<AccessScope> SCOPES = List.of(
            AccessScope.all(),
            AccessScope.none(),
            AccessScope.ownedBy(Set.of()),
            Staff.ownedBy(Staff.ANN),
            Staff.ownedBy(Staff.BOB),
            Staff.ownedBy(Staff.CAT),
            Staff.ownedBy(Staff.ANN, Staff.BOB),
            Staff.ownedBy(Staff.ANN, Staff.BOB, Staff.CAT));

    @Test
    @DisplayName("SCOPE-01 a customer is found by id only in a scope of its manager")
    default void customerById() {
        assertScoped((customers, customer, scope) ->
                customers.find(customer.getId(), scope).isPresent());
    }

    @Test
    @DisplayName("SCOPE-02 a customer is found among ids, by external id and by name only in a scope of its manager")
    default void customerInBulk() {
        assertScoped(
                (customers, customer, scope) -> customers.findAll(ids(), scope).contains(customer));
        assertScoped((customers, customer, scope) -> customers
                .findByExternalIds(Set.of("E1", "E2", "E3", "E4", "E5", "E6"), scope)
                .contains(customer));
        assertScoped((customers, customer, scope) ->
                customers.findByNames(Set.of(customer.getNameKey()), scope).contains(customer));
    }

    @Test
    @DisplayName("SCOPE-03 a standing is found only in a scope of the customer's manager")
    default void standingsInScope() {
        assertScoped((customers, customer, scope) -> customers.findStandings(ids(), scope).stream()
                .anyMatch(standing -> standing.getId().equals(customer.getId())));
    }

    @Test
    @DisplayName(
            "SCOPE-04 a contact is found, by customer, id and external id, only in a scope of the customer's manager")
    default void contactsInScope() {
        assertScoped((customers, customer, scope) ->
                !customers.contacts(customer.getId(), scope).isEmpty());
        assertScoped((customers, customer, scope) ->
                customers.findContact(contactOf(customer).getId(), scope).isPresent());
        assertScoped((customers, customer, scope) -> !customers
                .findContactsByExternalIds(
                        Set.of(contactOf(customer).getExternalId().orElseThrow()), scope)
                .isEmpty());
    }

    @Test
    @DisplayName("SCOPE-05 a list of customers has just those in a scope of their manager, whatever the page")
    default void customerLists() {
        List<Customer> stored = store6();
        for (AccessScope scope : SCOPES) {
            List<Customer> expected =
                    stored.stream().filter(customer -> sees(scope, customer)).collect(Collectors.toList());
            Pages.assertListed(
                    expected, page -> inUnit(unit -> unit.customers().list(Pages.ANY_CUSTOMER, page, scope)));
        }
    }

    @Test
    @DisplayName("SCOPE-06 a count of customers counts just those in a scope of their manager")
    default void customerCounts() {
        List<Customer> stored = store6();
        for (AccessScope scope : SCOPES) {
            assertCount(unit -> unit.customers().count(Pages.ANY_CUSTOMER, scope))
                    .as("in %s", scope)
                    .isEqualTo(stored.stream()
                            .filter(customer -> sees(scope, customer))
                            .count());
        }
    }

    @Test
    @DisplayName("SCOPE-07 a customer given to another manager is seen by that one alone, and its contacts with it")
    default void handOver() {
        Customer before = store6().get(0);
        Customer after = update(
                Customer.KIND,
                before,
                Customer.builder().from(before).manager(Staff.CAT).build());
        withUnit(unit -> {
            assertThat(unit.customers().find(after.getId(), Staff.ownedBy(Staff.ANN)))
                    .isEmpty();
            assertThat(unit.customers().contacts(after.getId(), Staff.ownedBy(Staff.ANN)))
                    .isEmpty();
            assertThat(unit.customers().find(after.getId(), Staff.ownedBy(Staff.CAT)))
                    .contains(after);
            assertThat(unit.customers().contacts(after.getId(), Staff.ownedBy(Staff.CAT)))
                    .hasSize(1);
        });
    }

    @Test
    @DisplayName("SCOPE-08 a duplicate of a customer is refused although no scope shows it to the one who writes")
    default void invisibleDuplicate() {
        Customer hidden = insertCustomer(
                Sample.customer(1).name("ACME").manager(Staff.ANN).build());
        Customer mine = Sample.customer(2).name("acme").manager(Staff.BOB).build();
        AccessScope scope = Staff.ownedBy(Staff.BOB);
        assertRows(unit -> unit.customers().findByNames(Set.of(NameKey.of(hidden.getName())), scope))
                .isEmpty();
        assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(Customer.KIND, mine)
                        .insert(CustomerStanding.KIND, Sample.standing(mine).build()));
    }

    /** One way to ask whether a scope sees a customer. */
    interface Sight {
        boolean sees(CustomerRepository customers, Customer customer, AccessScope scope);
    }

    private void assertScoped(Sight sight) {
        List<Customer> stored = inUnit(unit -> unit.customers().count(Pages.ANY_CUSTOMER, ALL)) == 0
                ? store6()
                : inUnit(unit -> unit.customers().list(Pages.ANY_CUSTOMER, Pages.ALL, ALL))
                        .items();
        for (AccessScope scope : SCOPES) {
            for (Customer customer : stored) {
                boolean seen = inUnit(unit -> sight.sees(unit.customers(), customer, scope));
                assertThat(seen).as("%s in %s", customer.getNumber(), scope).isEqualTo(sees(scope, customer));
            }
        }
    }

    /** Six customers of Ann, Bob, Bob, Ann, Bob and Ann, with a contact each. */
    private List<Customer> store6() {
        List<Customer> stored = new ArrayList<>();
        int number = 1;
        for (UserId manager : List.of(Staff.ANN, Staff.BOB, Staff.BOB, Staff.ANN, Staff.BOB, Staff.ANN)) {
            Customer customer = insertCustomer(Sample.customer(number)
                    .externalId("E" + number)
                    .manager(manager)
                    .createdBy(Staff.CAT)
                    .build());
            insert(Contact.KIND, contactOf(customer));
            stored.add(customer);
            number++;
        }
        return stored;
    }

    private static Contact contactOf(Customer customer) {
        String externalId = customer.getExternalId().orElseThrow();
        return Sample.contact(Integer.parseInt(externalId.substring(1)), customer)
                .externalId(externalId)
                .build();
    }

    private static Set<CustomerId> ids() {
        return Set.of(1, 2, 3, 4, 5, 6).stream().map(Sample::customerId).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean sees(AccessScope scope, Customer customer) {
        return scope.admits(Set.of(customer.getManager()));
    }
}
