package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Adds a contact to a customer. Its subject is the customer. Answers with the contact.
 *
 * <p>Called by hosts.
 *
 * @param customer the customer
 * @param details what is known of the person
 */
public record AddContact(
        @NotNull CustomerId customer, @NotNull @Valid ContactDetails details) implements Command<Contact> {

    @Override
    public Action action() {
        return CustomerAction.ADD_CONTACT;
    }
}
