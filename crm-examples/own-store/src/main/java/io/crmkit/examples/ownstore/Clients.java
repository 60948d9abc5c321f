package io.crmkit.examples.ownstore;

import static io.crmkit.examples.ownstore.ClientTables.CLIENTS;
import static io.crmkit.examples.ownstore.ClientTables.PEOPLE;
import static io.crmkit.examples.ownstore.ClientTables.STATES;

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

/** Customers, how things stand with them, and the people there. */
record Clients(Db db) implements CustomerRepository {
    /** That one of the scope manages the client that a row {@code e} names. */
    static final String OWNERS_OF_CLIENT =
            "exists (select 1 from client c where c.id = e.client_id and c.manager_id = any(:scope))";

    @Override
    public Optional<Customer> find(CustomerId id, AccessScope scope) {
        return CLIENTS.find(db, id, scope);
    }

    @Override
    public List<Customer> findAll(Set<CustomerId> ids, AccessScope scope) {
        return CLIENTS.list(CLIENTS.visible(db, scope).in("e.id", ids), "");
    }

    @Override
    public List<Customer> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return CLIENTS.list(CLIENTS.visible(db, scope).in("e.external_ref", externalIds), "");
    }

    @Override
    public List<Customer> findByNames(Set<NameKey> names, AccessScope scope) {
        List<String> folded = names.stream().map(NameKey::value).toList();
        return CLIENTS.list(CLIENTS.visible(db, scope).in("e.name_folded", folded), "");
    }

    @Override
    public Page<Customer> list(CustomerQuery query, PageRequest page, AccessScope scope) {
        return CLIENTS.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case NAME -> SortColumn.text("e.name_folded");
                    case NUMBER -> SortColumn.text("e.client_no_folded");
                });
    }

    @Override
    public long count(CustomerQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(CustomerQuery query, AccessScope scope) {
        return CLIENTS.visible(db, scope)
                .contains("e.name_folded", query.getNameContains())
                .contains("e.client_no_folded", query.getNumberContains())
                .containsDigits(query.getPhoneContains(), "e.phone_digits")
                .among("e.manager_id", query.getManagers())
                .among("e.region", query.getRegions())
                .among("e.client_level", query.getLevels())
                .among("(select s.status from client_state s where s.id = e.id)", query.getStatuses());
    }

    @Override
    public List<CustomerStanding> findStandings(Set<CustomerId> ids, AccessScope scope) {
        return STATES.list(STATES.visible(db, scope).in("e.id", ids), "");
    }

    @Override
    public List<Contact> contacts(CustomerId customer, AccessScope scope) {
        return PEOPLE.list(PEOPLE.visible(db, scope).is("e.client_id", customer), " order by e.id");
    }

    @Override
    public Page<Contact> listContacts(ContactQuery query, PageRequest page, AccessScope scope) {
        return PEOPLE.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case NAME -> SortColumn.text("e.name_folded");
                });
    }

    @Override
    public long countContacts(ContactQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(ContactQuery query, AccessScope scope) {
        return PEOPLE.visible(db, scope)
                .is("e.client_id", query.getCustomer())
                .contains("e.name_folded", query.getNameContains())
                .containsDigits(query.getPhoneContains(), "e.office_digits", "e.mobile_digits");
    }

    @Override
    public Optional<Contact> findContact(ContactId id, AccessScope scope) {
        return PEOPLE.find(db, id, scope);
    }

    @Override
    public List<Contact> findContactsByExternalIds(Set<String> externalIds, AccessScope scope) {
        return PEOPLE.list(PEOPLE.visible(db, scope).in("e.external_ref", externalIds), "");
    }
}
