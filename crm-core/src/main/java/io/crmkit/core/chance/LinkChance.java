package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.constraints.NotNull;

/**
 * Ties a chance that is being developed to an existing customer, which winning it will then take. Answers with the
 * chance.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param customer the customer
 */
public record LinkChance(@NotNull ChanceId chance, @NotNull CustomerId customer) implements Command<Chance> {

    @Override
    public Action action() {
        return ChanceStep.LINK;
    }
}
