package io.crmkit.jpa.customer;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStanding;
import java.util.List;
import java.util.Map;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class CustomerFeature {
    static final StoredKind<Customer, CustomerId, CustomerEntity> CUSTOMER =
            new StoredKind<>(Customer.KIND, CustomerEntity.class, "CrmCustomer", new CustomerMapperImpl());
    static final StoredKind<CustomerStanding, CustomerId, CustomerStandingEntity> STANDING = new StoredKind<>(
            CustomerStanding.KIND,
            CustomerStandingEntity.class,
            "CrmCustomerStanding",
            new CustomerStandingMapperImpl());
    static final StoredKind<Contact, ContactId, ContactEntity> CONTACT =
            new StoredKind<>(Contact.KIND, ContactEntity.class, "CrmContact", new ContactMapperImpl());

    private CustomerFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(CUSTOMER, STANDING, CONTACT);
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        // A standing has the identity of its customer.
        String customer =
                "exists (select c.id from CrmCustomer c where c.id = e.subjectId and c.manager in :scopeUsers)";
        String contact = "exists (select k.id from CrmContact k, CrmCustomer c"
                + " where k.id = e.subjectId and c.id = k.customer and c.manager in :scopeUsers)";
        return Map.of(
                Customer.KIND.name(), customer,
                CustomerStanding.KIND.name(), customer,
                Contact.KIND.name(), contact);
    }

    /**
     * {@return a query for customers}
     *
     * @param db the entity manager of the unit
     * @param scope what may be seen
     */
    public static Select<Customer, CustomerId, ?> customers(Db db, AccessScope scope) {
        return Scopes.narrow(db.from(CUSTOMER), scope, CustomerReads.OWNED);
    }

    /**
     * {@return a customer}
     *
     * @param row what a query selected, a {@code CrmCustomer}
     */
    public static Customer customer(Object row) {
        return CUSTOMER.mapper().toState(CUSTOMER.entity().cast(row));
    }

    /**
     * {@return the standing of a customer}
     *
     * @param row what a query selected, a {@code CrmCustomerStanding}
     */
    public static CustomerStanding standing(Object row) {
        return STANDING.mapper().toState(STANDING.entity().cast(row));
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static CustomerRepository reads(Db db) {
        return new CustomerReads(db);
    }
}
