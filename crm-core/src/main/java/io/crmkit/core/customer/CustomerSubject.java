package io.crmkit.core.customer;

import io.crmkit.core.command.Relation;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import java.util.Optional;
import java.util.Set;

/** Internal: what the pipeline must know of customers and contacts. */
public final class CustomerSubject {
    /** A customer. Its status is in the standing, which the rules of its commands read. */
    public static final SubjectType<Customer, CustomerId> CUSTOMER = new SubjectType<>(
            Customer.KIND.name(),
            CustomerPermission.READ,
            (unit, id, scope) -> unit.customers().find(id, scope),
            Customer::getVersion,
            customer -> Optional.empty(),
            CustomerSubject::related);

    /** A contact together with the customer. */
    static final SubjectType<KnownContact, ContactId> KNOWN_CONTACT = new SubjectType<>(
            Contact.KIND.name(),
            CustomerPermission.READ,
            (unit, id, scope) -> unit.customers()
                    .findContact(id, scope)
                    .flatMap(contact -> unit.customers()
                            .find(contact.getCustomer(), scope)
                            .map(customer -> new KnownContact(contact, customer))),
            known -> known.contact().getVersion(),
            known -> Optional.empty(),
            (known, relation) -> related(known.customer(), relation));

    /** A contact alone, to answer with. */
    static final SubjectType<Contact, ContactId> CONTACT = new SubjectType<>(
            Contact.KIND.name(),
            CustomerPermission.READ,
            (unit, id, scope) -> unit.customers().findContact(id, scope),
            Contact::getVersion,
            contact -> Optional.empty(),
            (contact, relation) -> Set.of());

    private CustomerSubject() {}

    private static Set<UserId> related(Customer customer, Relation relation) {
        return relation == Relation.MANAGER ? Set.of(customer.getManager()) : Set.of();
    }
}
