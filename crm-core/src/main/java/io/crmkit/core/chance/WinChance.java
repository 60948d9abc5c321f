package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Decimal;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.Money;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Wins a chance: takes the customer it is about, the one named here, or the one of the same name that the actor may
 * see; or else enters a new customer with the first contact. Answers with the chance, which then names the customer:
 * its assignee need not be allowed to see all of that.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param customer the existing customer to take; null to take or enter one by name
 * @param value what it was won for; null if it is what was expected
 */
public record WinChance(
        @NotNull ChanceId chance,
        @Nullable CustomerId customer,
        @Decimal @Nullable Money value) implements Command<Chance> {

    /**
     * {@return the command to win a chance into the customer it is about, or that its customer name names}
     *
     * @param chance the chance
     */
    public static WinChance of(ChanceId chance) {
        return new WinChance(chance, null, null);
    }

    /**
     * {@return the command to win a chance into a customer that there is}
     *
     * @param chance the chance
     * @param customer the customer
     */
    public static WinChance into(ChanceId chance, CustomerId customer) {
        return new WinChance(chance, customer, null);
    }

    @Override
    public Action action() {
        return ChanceStep.WIN;
    }
}
