package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.ContactId;
import jakarta.validation.constraints.NotNull;

/**
 * Removes a contact. Answers with the id of the contact.
 *
 * <p>Called by hosts.
 *
 * @param contact the contact
 */
public record RemoveContact(@NotNull ContactId contact) implements Command<ContactId> {

    @Override
    public Action action() {
        return CustomerAction.REMOVE_CONTACT;
    }
}
