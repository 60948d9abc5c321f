package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Changes what is known of an unassigned chance. Answers with the chance.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param details what is to be known of it
 */
public record EditChance(
        @NotNull ChanceId chance, @NotNull @Valid ChanceDetails details) implements Command<Chance> {

    @Override
    public Action action() {
        return ChanceStep.EDIT;
    }
}
