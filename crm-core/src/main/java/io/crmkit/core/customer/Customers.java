package io.crmkit.core.customer;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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
        return read((customers, context) -> customers.find(id, context.scope(CustomerPermission.READ)))
                .orElseThrow(() -> new CrmException(new Refusal.NotFound(Customer.KIND.name())));
    }

    /**
     * {@return how things stand with a customer}
     *
     * @param id the customer
     * @throws CrmException if there is none that may be seen
     */
    public CustomerStanding standing(CustomerId id) {
        return read((customers, context) ->
                        customers.findStandings(Set.of(id), context.scope(CustomerPermission.READ)).stream()
                                .findFirst())
                .orElseThrow(() -> new CrmException(new Refusal.NotFound(Customer.KIND.name())));
    }

    /**
     * {@return the customer that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<Customer> findByExternalId(String externalId) {
        return read((customers, context) ->
                customers.findByExternalIds(Set.of(externalId), context.scope(CustomerPermission.READ)).stream()
                        .findFirst());
    }

    /**
     * {@return a page of the customers that meet a query, in the order they were entered}
     *
     * @param query which customers
     * @param page which page
     */
    public Page<Customer> list(CustomerQuery query, PageRequest page) {
        PageRequest checked = reader.checked(page);
        return read((customers, context) -> customers.list(query, checked, context.scope(CustomerPermission.READ)));
    }

    /**
     * {@return how many customers meet a query}
     *
     * @param query which customers
     */
    public long count(CustomerQuery query) {
        return read((customers, context) -> customers.count(query, context.scope(CustomerPermission.READ)));
    }

    /**
     * {@return the contacts of a customer, in the order they were entered; empty if there is no such customer that may
     * be seen}
     *
     * @param customer the customer
     */
    public List<Contact> contacts(CustomerId customer) {
        return read((customers, context) -> customers.contacts(customer, context.scope(CustomerPermission.READ)));
    }

    private <R> R read(BiFunction<CustomerRepository, Context, R> read) {
        return reader.read(
                CustomerPermission.READ, context -> read.apply(context.unit().customers(), context));
    }
}
