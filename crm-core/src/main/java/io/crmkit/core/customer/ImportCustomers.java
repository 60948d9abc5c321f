package io.crmkit.core.customer;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Imports customers with their contacts by their external ids: unknown ones are entered, known ones updated. Repeating
 * it changes nothing; a contact that is no longer named is left alone. Only the system may.
 *
 * <p>Called by hosts.
 *
 * @param rows the customers, at most as many as the settings allow
 */
public record ImportCustomers(@NotNull @Size(min = 1) List<@NotNull @Valid Row> rows) implements ImportCommand {

    @Override
    public Action action() {
        return CustomerAction.IMPORT_CUSTOMERS;
    }

    /**
     * One customer.
     *
     * @param externalId who the customer is to the host
     * @param manager the external id of the user in charge
     * @param details what is known of it
     * @param customerSince the day since when it has been a customer; null for the day of the import, or what is known
     * @param contacts the persons at the customer, at most 100
     */
    public record Row(
            @NotNull @Text(max = 100) String externalId,
            @NotNull @Text(max = 100) String manager,
            @NotNull @Valid CustomerDetails details,
            @BusinessDate @Nullable LocalDate customerSince,
            @NotNull @Size(max = 100) List<@NotNull @Valid ContactRow> contacts) {}

    /**
     * One person at a customer.
     *
     * @param externalId who the contact is to the host
     * @param details what is known of the person
     */
    public record ContactRow(
            @NotNull @Text(max = 100) String externalId,
            @NotNull @Valid ContactDetails details) {}
}
