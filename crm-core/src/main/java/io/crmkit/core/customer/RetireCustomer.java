package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.constraints.NotNull;

/**
 * Takes a customer out of use, once no work is open. Answers with the customer.
 *
 * <p>Called by hosts.
 *
 * @param customer the customer
 */
public record RetireCustomer(@NotNull CustomerId customer) implements Command<Customer> {

    @Override
    public Action action() {
        return CustomerAction.RETIRE;
    }
}
