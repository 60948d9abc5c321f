package io.crmkit.spi.customer;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads customers with their standings and contacts. All of them are owned by the customer's manager.
 *
 * <p>Implemented by stores.
 */
public interface CustomerRepository {

    /**
     * {@return a customer}
     *
     * @param id the customer
     * @param scope what may be seen
     */
    Optional<Customer> find(CustomerId id, AccessScope scope);

    /**
     * {@return the customers that have one of these ids, in no order}
     *
     * @param ids the ids
     * @param scope what may be seen
     */
    List<Customer> findAll(Set<CustomerId> ids, AccessScope scope);

    /**
     * {@return the customers that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<Customer> findByExternalIds(Set<String> externalIds, AccessScope scope);

    /**
     * {@return the customers that have one of these names, in no order}
     *
     * @param names the names as they are compared
     * @param scope what may be seen
     */
    List<Customer> findByNames(Set<NameKey> names, AccessScope scope);

    /**
     * {@return a page of the customers that meet a query, in its order}
     *
     * @param query which customers
     * @param page which page
     * @param scope what may be seen
     */
    Page<Customer> list(CustomerQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many customers meet a query}
     *
     * @param query which customers
     * @param scope what may be seen
     */
    long count(CustomerQuery query, AccessScope scope);

    /**
     * {@return how things stand with these customers, in no order}
     *
     * @param ids the customers
     * @param scope what may be seen
     */
    List<CustomerStanding> findStandings(Set<CustomerId> ids, AccessScope scope);

    /**
     * {@return the contacts of a customer, ordered by id}
     *
     * @param customer the customer
     * @param scope what may be seen
     */
    List<Contact> contacts(CustomerId customer, AccessScope scope);

    /**
     * {@return a page of the contacts that meet a query, in its order}
     *
     * @param query which contacts
     * @param page which page
     * @param scope what may be seen
     */
    Page<Contact> listContacts(ContactQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many contacts meet a query}
     *
     * @param query which contacts
     * @param scope what may be seen
     */
    long countContacts(ContactQuery query, AccessScope scope);

    /**
     * {@return a contact}
     *
     * @param id the contact
     * @param scope what may be seen
     */
    Optional<Contact> findContact(ContactId id, AccessScope scope);

    /**
     * {@return the contacts that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<Contact> findContactsByExternalIds(Set<String> externalIds, AccessScope scope);
}
