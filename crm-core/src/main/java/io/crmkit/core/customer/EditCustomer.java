package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes what is known of a customer. Answers with the customer.
 *
 * <p>Called by hosts.
 *
 * @param customer the customer
 * @param details what is to be known of it
 */
public record EditCustomer(
        @NotNull CustomerId customer, @NotNull @Valid CustomerDetails details) implements Command<Customer> {

    @Override
    public Action action() {
        return CustomerAction.EDIT;
    }
}
