package io.crmkit.spi.records;

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
import java.util.stream.Collectors;

final class CustomerReads implements CustomerRepository {
    private final RecordsOf<Customer, CustomerId> customers;
    private final RecordsOf<CustomerStanding, CustomerId> standings;
    private final RecordsOf<Contact, ContactId> contacts;

    CustomerReads(Records records) {
        customers = records.of(Customer.KIND);
        standings = records.of(CustomerStanding.KIND);
        contacts = records.of(Contact.KIND);
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
        return Rows.byKeys(customers, "customer.externalId", externalIds, customer -> sees(scope, customer));
    }

    @Override
    public List<Customer> findByNames(Set<NameKey> names, AccessScope scope) {
        return Rows.byKeys(
                customers,
                "customer.name",
                names.stream().map(NameKey::value).collect(Collectors.toSet()),
                customer -> sees(scope, customer));
    }

    @Override
    public Page<Customer> list(CustomerQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                customers, Optional.empty(), query, page, customer -> meets(query, customer) && sees(scope, customer));
    }

    @Override
    public long count(CustomerQuery query, AccessScope scope) {
        return customers
                .all()
                .filter(customer -> meets(query, customer) && sees(scope, customer))
                .count();
    }

    @Override
    public List<CustomerStanding> findStandings(Set<CustomerId> ids, AccessScope scope) {
        return Rows.byIds(standings, ids, standing -> seesCustomer(scope, standing.getId()));
    }

    @Override
    public List<Contact> contacts(CustomerId customer, AccessScope scope) {
        return seesCustomer(scope, customer) ? Rows.list(contacts.withParent(customer)) : List.of();
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
        return contacts.all()
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
                contacts, "contact.externalId", externalIds, contact -> seesCustomer(scope, contact.getCustomer()));
    }

    /** Whether a scope admits a customer's manager. */
    boolean seesCustomer(AccessScope scope, CustomerId id) {
        return customers.find(id).filter(customer -> sees(scope, customer)).isPresent();
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
                        query.getStatuses(), standings.find(customer.getId()).map(CustomerStanding::getStatus));
    }

    private static boolean meets(ContactQuery query, Contact contact) {
        return Rows.same(query.getCustomer(), Optional.of(contact.getCustomer()))
                && Rows.contains(query.getNameContains(), contact.getName())
                && (Rows.hasDigits(query.getPhoneContains(), contact.getOfficePhone())
                        || Rows.hasDigits(query.getPhoneContains(), contact.getMobile()));
    }
}
