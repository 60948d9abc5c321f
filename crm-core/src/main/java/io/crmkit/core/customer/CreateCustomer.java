package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.customer.Customer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Enters a customer, whose manager is the user who enters it. Answers with the customer.
 *
 * <p>Called by hosts.
 *
 * @param details what is known of it
 * @param externalId who the customer is to the host, unique; null for none
 */
public record CreateCustomer(
        @NotNull @Valid CustomerDetails details,
        @Text(max = 100) @Nullable String externalId) implements Command<Customer> {

    /**
     * {@return the command to enter a customer that the host knows by no id of its own}
     *
     * @param details what is known of it
     */
    public static CreateCustomer of(CustomerDetails details) {
        return new CreateCustomer(details, null);
    }

    @Override
    public Action action() {
        return CustomerAction.CREATE;
    }
}
