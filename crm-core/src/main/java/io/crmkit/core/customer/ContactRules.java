package io.crmkit.core.customer;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import java.util.Map;

/** What happens to a contact. */
final class ContactRules {
    private ContactRules() {}

    static Decision<Contact> add(ContactId id, CustomerId customer, ContactDetails details, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        Contact contact =
                described(Contact.builder(), details).id(id).customer(customer).build();
        return new Outcome()
                // Touched, so that the customer is not retired at the same moment.
                .update(CustomerStanding.KIND, standing, standing)
                .insert(Contact.KIND, contact)
                .event(Contact.KIND, contact, Map.of())
                .answer(Contact.KIND, contact);
    }

    static Decision<Contact> edit(Contact contact, ContactDetails details, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        Contact edited = described(Contact.builder().from(contact), details).build();
        return new Outcome()
                .update(Contact.KIND, contact, edited)
                .event(Contact.KIND, contact, Map.of())
                .answer(Contact.KIND, edited);
    }

    static Decision<ContactId> remove(Contact contact, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        return new Outcome()
                .remove(Contact.KIND, contact)
                .event(Contact.KIND, contact, Map.of())
                .answer(contact.getId());
    }

    static Contact.Builder described(Contact.Builder contact, ContactDetails details) {
        return contact.name(details.getName().strip())
                .gender(details.getGender())
                .position(details.getPosition())
                .officePhone(details.getOfficePhone())
                .mobile(details.getMobile())
                .memo(details.getMemo());
    }
}
