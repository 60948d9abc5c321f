package io.crmkit.spi.memory;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MemoryCustomers implements CustomerRepository {
    private final Table<Customer, CustomerId> customers;
    private final Table<CustomerStanding, CustomerId> standings;
    private final Table<Contact, ContactId> contacts;

    MemoryCustomers(Snapshot snapshot) {
        customers = snapshot.table(Customer.KIND);
        standings = snapshot.table(CustomerStanding.KIND);
        contacts = snapshot.table(Contact.KIND);
    }

    @Override
    public Optional<Customer> find(CustomerId id, AccessScope scope) {
        return Rows.one(customers, id, customer -> sees(scope, customer));
    }

    @Override
    public List<Customer> findAll(Set<CustomerId> ids, AccessScope scope) {
        return Rows.byIds(customers, ids, customer -> sees(scope, customer));
    }

    @Override
    public List<Customer> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(customers, "customer.externalId", externalIds.stream(), customer -> sees(scope, customer));
    }

    @Override
    public List<Customer> findByNames(Set<NameKey> names, AccessScope scope) {
        return Rows.byKeys(
                customers, "customer.name", names.stream().map(NameKey::value), customer -> sees(scope, customer));
    }

    @Override
    public Page<Customer> list(CustomerQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                customers, Optional.empty(), query, page, customer -> meets(query, customer) && sees(scope, customer));
    }

    @Override
    public long count(CustomerQuery query, AccessScope scope) {
        return customers
                .values()
                .filter(customer -> meets(query, customer) && sees(scope, customer))
                .count();
    }

    @Override
    public List<CustomerStanding> findStandings(Set<CustomerId> ids, AccessScope scope) {
        return Rows.byIds(standings, ids, standing -> seesCustomer(scope, standing.getId()));
    }

    @Override
    public List<Contact> contacts(CustomerId customer, AccessScope scope) {
        return seesCustomer(scope, customer) ? Rows.list(contacts.byParent(customer)) : List.of();
    }

    @Override
    public Page<Contact> listContacts(ContactQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                contacts,
                query.getCustomer(),
                query,
                page,
                contact -> meets(query, contact) && seesCustomer(scope, contact.getCustomer()));
    }

    @Override
    public long countContacts(ContactQuery query, AccessScope scope) {
        return contacts.values()
                .filter(contact -> meets(query, contact) && seesCustomer(scope, contact.getCustomer()))
                .count();
    }

    @Override
    public Optional<Contact> findContact(ContactId id, AccessScope scope) {
        return Rows.one(contacts, id, contact -> seesCustomer(scope, contact.getCustomer()));
    }

    @Override
    public List<Contact> findContactsByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(
                contacts,
                "contact.externalId",
                externalIds.stream(),
                contact -> seesCustomer(scope, contact.getCustomer()));
    }

    /** Whether a scope admits a customer's manager. */
    boolean seesCustomer(AccessScope scope, CustomerId id) {
        @Nullable Customer customer = customers.get(id);
        return customer != null && sees(scope, customer);
    }

    private static boolean sees(AccessScope scope, Customer customer) {
        return scope.admits(Set.of(customer.getManager()));
    }

    private boolean meets(CustomerQuery query, Customer customer) {
        return Rows.contains(query.getNameContains(), customer.getName())
                && Rows.contains(query.getNumberContains(), customer.getNumber())
                && Rows.hasDigits(query.getPhoneContains(), customer.getPhone())
                && Rows.among(query.getManagers(), Optional.of(customer.getManager()))
                && Rows.among(query.getRegions(), customer.getRegion())
                && Rows.among(query.getLevels(), customer.getLevel())
                && Rows.among(
                        query.getStatuses(),
                        Optional.ofNullable(standings.get(customer.getId())).map(CustomerStanding::getStatus));
    }

    private static boolean meets(ContactQuery query, Contact contact) {
        return Rows.same(query.getCustomer(), Optional.of(contact.getCustomer()))
                && Rows.contains(query.getNameContains(), contact.getName())
                && (Rows.hasDigits(query.getPhoneContains(), contact.getOfficePhone())
                        || Rows.hasDigits(query.getPhoneContains(), contact.getMobile()));
    }
}
