package io.crmkit.jpa.customer;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.ContactSort;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class CustomerReads implements CustomerRepository {
    static final String OWNED = "e.manager in :scopeUsers";
    private static final String STANDING_OWNED =
            "exists (select c.id from CrmCustomer c where c.id = e.id and c.manager in :scopeUsers)";
    private static final String CONTACT_OWNED =
            "exists (select c.id from CrmCustomer c where c.id = e.customer and c.manager in :scopeUsers)";

    private final Db db;

    CustomerReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Customer> find(CustomerId id, AccessScope scope) {
        return customers(scope).byId(id.value());
    }

    @Override
    public List<Customer> findAll(Set<CustomerId> ids, AccessScope scope) {
        return Chunks.flatMap(
                uuids(ids),
                some -> customers(scope).whereIn("e.id in :ids", "ids", some).list());
    }

    @Override
    public List<Customer> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> customers(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    @Override
    public List<Customer> findByNames(Set<NameKey> names, AccessScope scope) {
        List<String> keys = names.stream().map(NameKey::value).toList();
        return Chunks.flatMap(
                keys,
                some -> customers(scope)
                        .whereIn("e.nameKey in :names", "names", some)
                        .list());
    }

    @Override
    public Page<Customer> list(CustomerQuery query, PageRequest page, AccessScope scope) {
        return customers(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(CustomerQuery query, AccessScope scope) {
        return customers(query, scope).count();
    }

    @Override
    public List<CustomerStanding> findStandings(Set<CustomerId> ids, AccessScope scope) {
        if (ids.size() == 1) {
            // Commands look at one standing more than once: then the persistence context has it.
            return Scopes.narrow(db.from(CustomerFeature.STANDING), scope, STANDING_OWNED)
                    .byId(ids.iterator().next().value())
                    .stream()
                    .toList();
        }
        return Chunks.flatMap(
                uuids(ids),
                some -> Scopes.narrow(db.from(CustomerFeature.STANDING), scope, STANDING_OWNED)
                        .whereIn("e.id in :ids", "ids", some)
                        .list());
    }

    @Override
    public List<Contact> contacts(CustomerId customer, AccessScope scope) {
        return contacts(scope)
                .where("e.customer = :customer", "customer", customer.value())
                .list("e.id");
    }

    @Override
    public Page<Contact> listContacts(ContactQuery query, PageRequest page, AccessScope scope) {
        return contacts(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long countContacts(ContactQuery query, AccessScope scope) {
        return contacts(query, scope).count();
    }

    @Override
    public Optional<Contact> findContact(ContactId id, AccessScope scope) {
        return contacts(scope).byId(id.value());
    }

    @Override
    public List<Contact> findContactsByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> contacts(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    private Select<Customer, CustomerId, CustomerEntity> customers(AccessScope scope) {
        return Scopes.narrow(db.from(CustomerFeature.CUSTOMER), scope, OWNED);
    }

    private Select<Contact, ContactId, ContactEntity> contacts(AccessScope scope) {
        return Scopes.narrow(db.from(CustomerFeature.CONTACT), scope, CONTACT_OWNED);
    }

    private Select<Customer, CustomerId, CustomerEntity> customers(CustomerQuery query, AccessScope scope) {
        Select<Customer, CustomerId, CustomerEntity> select = customers(scope);
        query.getNameContains()
                .ifPresent(
                        part -> select.where("e.nameKey like :name escape '!'", "name", NamePattern.containing(part)));
        query.getNumberContains()
                .ifPresent(part ->
                        select.where("e.numberKey like :number escape '!'", "number", NamePattern.containing(part)));
        query.getPhoneContains()
                .flatMap(NamePattern::ofDigits)
                .ifPresent(pattern -> select.where("e.phoneDigits like :phone", "phone", pattern));
        select.whereAnyOf("e.manager in :managers", "managers", Scopes.uuids(query.getManagers()));
        select.whereAnyOf("e.region in :regions", "regions", query.getRegions());
        select.whereAnyOf("e.level in :levels", "levels", query.getLevels());
        select.whereAnyOf(
                "exists (select s.id from CrmCustomerStanding s where s.id = e.id and s.status in :statuses)",
                "statuses",
                query.getStatuses());
        return select;
    }

    private Select<Contact, ContactId, ContactEntity> contacts(ContactQuery query, AccessScope scope) {
        Select<Contact, ContactId, ContactEntity> select = contacts(scope);
        query.getCustomer().ifPresent(id -> select.where("e.customer = :customer", "customer", id.value()));
        query.getNameContains()
                .ifPresent(
                        part -> select.where("e.nameKey like :name escape '!'", "name", NamePattern.containing(part)));
        query.getPhoneContains()
                .flatMap(NamePattern::ofDigits)
                .ifPresent(pattern -> select.where(
                        "(e.officePhoneDigits like :phone or e.mobileDigits like :phone)", "phone", pattern));
        return select;
    }

    private static SortColumn column(CustomerSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case NAME -> SortColumn.text("e.nameKey");
            case NUMBER -> SortColumn.text("e.numberKey");
        };
    }

    private static SortColumn column(ContactSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case NAME -> SortColumn.text("e.nameKey");
        };
    }

    private static List<UUID> uuids(Set<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).toList();
    }
}
