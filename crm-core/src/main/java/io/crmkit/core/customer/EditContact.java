package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes what is known of a contact. Answers with the contact.
 *
 * <p>Called by hosts.
 *
 * @param contact the contact
 * @param details what is to be known of the person
 */
public record EditContact(
        @NotNull ContactId contact, @NotNull @Valid ContactDetails details) implements Command<Contact> {

    @Override
    public Action action() {
        return CustomerAction.EDIT_CONTACT;
    }
}
