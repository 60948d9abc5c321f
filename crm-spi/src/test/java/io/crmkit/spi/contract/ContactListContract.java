package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.ContactSort;
import io.crmkit.spi.customer.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of contacts across customers: orders, criteria, scopes. */
@Needs(Feature.CUSTOMERS)
interface ContactListContract extends Part {

    @Test
    @DisplayName("CONTACT-01 contacts are listed in every order, both ways round, in pages of any size, each once")
    default void contactsInEveryOrder() {
        List<Contact> stored = storeContacts();
        contactOrders(ContactQuery.any()).assertSorted(stored, ALL);
        // Those of one customer may be found another way than all are.
        contactOrders(ContactQuery.builder().customer(Sample.customerId(1)).build())
                .assertSorted(of(stored, isAt(1)), ALL);
        contactOrders(ContactQuery.any()).assertTurnsRound(stored);
    }

    @Test
    @DisplayName("CONTACT-02 each criterion alone, any two, and all together give just the contacts that meet them")
    default void contactCriteria() {
        List<Contact> stored = storeContacts();
        new Criteria<ContactQuery.Builder, Contact>()
                .add(query -> query.customer(Sample.customerId(1)), isAt(1))
                .add(
                        query -> query.nameContains("CONTACT 1"),
                        contact -> contact.getName().startsWith("Contact 1"))
                .add(query -> query.phoneContains("0-3 0"), ContactListContract::hasThirty)
                .forEach(ContactQuery::builder, (query, meets) -> {
                    assertThat(stored).anyMatch(meets);
                    List<Contact> expected = of(stored, meets);
                    ContactQuery asked = query.build();
                    Pages.assertListed(
                            expected, page -> inUnit(unit -> unit.customers().listContacts(asked, page, ALL)));
                    assertCount(unit -> unit.customers().countContacts(asked, ALL))
                            .as("count of %s", asked)
                            .isEqualTo(expected.size());
                });
    }

    @Test
    @DisplayName("CONTACT-03 contacts are searched by name, folded and literally")
    default void contactNameSearch() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<Contact> stored = new ArrayList<>();
        for (String name : Searches.TEXTS) {
            stored.add(insert(
                    Contact.KIND,
                    Sample.contact(stored.size(), customer).name(name).build()));
        }
        Searches.assertTexts(
                text -> found(stored, ContactQuery.builder().nameContains(text).build()));
    }

    @Test
    @DisplayName("CONTACT-04 contacts are searched by the digits of either telephone number")
    default void contactPhoneSearch() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<Contact> stored = new ArrayList<>();
        for (String phone : Searches.PHONES) {
            Contact.Builder contact = Sample.contact(stored.size(), customer);
            stored.add(insert(
                    Contact.KIND,
                    (stored.size() % 2 == 0 ? contact.officePhone(phone) : contact.mobile(phone)).build()));
        }
        stored.add(insert(Contact.KIND, Sample.contact(stored.size(), customer).build()));
        Searches.assertPhones(
                text -> found(stored, ContactQuery.builder().phoneContains(text).build()));
        // The two numbers are no single one.
        insert(
                Contact.KIND,
                Sample.contact(7, customer).officePhone("88").mobile("77").build());
        assertCount(unit -> unit.customers()
                        .countContacts(
                                ContactQuery.builder().phoneContains("8877").build(), ALL))
                .isZero();
    }

    @Test
    @DisplayName("CONTACT-05 lists and counts of contacts have just those of the scope, in every order")
    default void contactsOfScope() {
        List<Contact> stored = storeContacts();
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            List<Contact> expected =
                    of(stored, contact -> scope.admits(Set.of(isAt(1).test(contact) ? Staff.ANN : Staff.BOB)));
            assertCount(unit -> unit.customers().countContacts(ContactQuery.any(), scope))
                    .as("in %s", scope)
                    .isEqualTo(expected.size());
            Pages.assertListed(
                    expected, page -> inUnit(unit -> unit.customers().listContacts(ContactQuery.any(), page, scope)));
        }
        contactOrders(ContactQuery.any()).assertSorted(of(stored, isAt(2)), Staff.ownedBy(Staff.BOB));
    }

    @Test
    @DisplayName("CONTACT-06 emptying a list of contacts leaves the store as it is")
    default void contactListsAreCopies() {
        storeContacts();
        ContactQuery any = ContactQuery.any();
        List<Contact> read = inUnit(unit -> unit.customers().listContacts(any, Pages.ALL, ALL))
                .items();
        try {
            read.clear();
        } catch (UnsupportedOperationException e) {
            // A list that cannot be changed is as good.
        }
        assertCount(unit -> unit.customers().countContacts(any, ALL)).isEqualTo(14);
        assertThat(inUnit(unit -> unit.customers().listContacts(any, Pages.ALL, ALL))
                        .items())
                .hasSize(14);
    }

    private List<Integer> found(List<Contact> stored, ContactQuery query) {
        List<Integer> found = inUnit(unit -> unit.customers().listContacts(query, Pages.ALL, ALL)).items().stream()
                .map(stored::indexOf)
                .collect(Collectors.toList());
        assertCount(unit -> unit.customers().countContacts(query, ALL)).isEqualTo(found.size());
        return found;
    }

    private Sorting<ContactSort, Contact, ContactQuery> contactOrders(ContactQuery query) {
        return new Sorting<>(
                this,
                ContactSort.values(),
                (sort, descending) -> ContactQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.customers().listContacts(asked, page, scope));
    }

    /**
     * Contacts of two customers, Ann's and Bob's, whose names occur twice at each, and whose telephone numbers vary.
     */
    private List<Contact> storeContacts() {
        List<Customer> customers = List.of(
                insertCustomer(Sample.customer(1).manager(Staff.ANN).build()),
                insertCustomer(Sample.customer(2).manager(Staff.BOB).build()));
        List<Contact> stored = new ArrayList<>();
        for (int number = 0; number < 14; number++) {
            Contact.Builder contact =
                    Sample.contact(number, customers.get(number % 2)).name("Contact " + (13 - number) / 4);
            if (number % 3 == 0) {
                contact.officePhone("030/" + number);
            }
            if (number % 4 == 0) {
                contact.mobile("+1 0 30 1");
            }
            stored.add(insert(Contact.KIND, contact.build()));
        }
        return stored;
    }

    private static boolean hasThirty(Contact contact) {
        return contact.getOfficePhone().isPresent() || contact.getMobile().isPresent();
    }

    private static Predicate<Contact> isAt(int customer) {
        return contact -> contact.getCustomer().equals(Sample.customerId(customer));
    }

    private static List<Contact> of(List<Contact> stored, Predicate<Contact> meets) {
        return stored.stream().filter(meets).collect(Collectors.toList());
    }
}
