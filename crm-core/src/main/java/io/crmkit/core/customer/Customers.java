package io.crmkit.core.customer;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads customers and contacts, as far as the actor of a session may see them. Every method throws {@link CrmException}
 * if the actor may see no customers at all.
 *
 * <p>Called by hosts.
 */
public final class Customers {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Customers(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return a customer}
     *
     * @param id the customer
     * @throws CrmException if there is none that may be seen
     */
    public Customer get(CustomerId id) {
        return reader.get(
                Customer.KIND,
                CustomerPermission.READ,
                (unit, scope) -> unit.customers().find(id, scope));
    }

    /**
     * {@return those of some customers that may be seen, in no order: for the names of whom a list is about}
     *
     * @param ids the customers, 1,000 at the most
     * @throws CrmException if there are more
     */
    public List<Customer> findAll(Set<CustomerId> ids) {
        return reader.findAll(
                CustomerPermission.READ,
                ids,
                (unit, some, scope) -> unit.customers().findAll(some, scope));
    }

    /**
     * {@return how things stand with a customer}
     *
     * @param id the customer
     * @throws CrmException if there is none that may be seen
     */
    public CustomerStanding standing(CustomerId id) {
        return reader.get(
                Customer.KIND,
                CustomerPermission.READ,
                (unit, scope) -> unit.customers().findStandings(Set.of(id), scope).stream()
                        .findFirst());
    }

    /**
     * {@return the customer that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<Customer> findByExternalId(String externalId) {
        return reader.find(
                CustomerPermission.READ,
                externalId,
                (unit, ids, scope) -> unit.customers().findByExternalIds(ids, scope));
    }

    /**
     * {@return a page of the customers that meet a query, in its order}
     *
     * @param query which customers
     * @param page which page
     */
    public Page<Customer> list(CustomerQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                CustomerPermission.READ, (unit, scope) -> unit.customers().list(query, checked, scope));
    }

    /**
     * {@return how many customers meet a query}
     *
     * @param query which customers
     */
    public long count(CustomerQuery query) {
        CustomerQuery checked = reader.checked(query);
        return reader.scoped(
                CustomerPermission.READ, (unit, scope) -> unit.customers().count(checked, scope));
    }

    /**
     * {@return a page of the contacts that meet a query, in its order}
     *
     * @param query which contacts
     * @param page which page
     */
    public Page<Contact> listContacts(ContactQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                CustomerPermission.READ, (unit, scope) -> unit.customers().listContacts(query, checked, scope));
    }

    /**
     * {@return how many contacts meet a query}
     *
     * @param query which contacts
     */
    public long countContacts(ContactQuery query) {
        return reader.scoped(
                CustomerPermission.READ, (unit, scope) -> unit.customers().countContacts(query, scope));
    }

    /**
     * {@return the contacts of a customer, in the order they were entered; empty if there is no such customer that may
     * be seen}
     *
     * @param customer the customer
     */
    public List<Contact> contacts(CustomerId customer) {
        return reader.scoped(
                CustomerPermission.READ, (unit, scope) -> unit.customers().contacts(customer, scope));
    }
}
