package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Records a chance. Answers with it.
 *
 * <p>Called by hosts.
 *
 * @param details what is known of it
 * @param customer the customer it is about, if there is one already; null otherwise
 * @param externalId who the chance is to the host, unique; null for none
 */
public record CreateChance(
        @NotNull @Valid ChanceDetails details,
        @Nullable CustomerId customer,
        @Text(max = 100) @Nullable String externalId)
        implements Command<Chance> {

    /**
     * {@return the command to record a chance about someone who is no customer yet}
     *
     * @param details what is known of it
     */
    public static CreateChance of(ChanceDetails details) {
        return new CreateChance(details, null, null);
    }

    @Override
    public Action action() {
        return ChanceStep.CREATE;
    }
}
