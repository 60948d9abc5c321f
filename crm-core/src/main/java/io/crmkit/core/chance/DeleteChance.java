package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.chance.ChanceId;
import jakarta.validation.constraints.NotNull;

/**
 * Removes an unassigned chance with what is left of its plan. Answers with its id.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 */
public record DeleteChance(@NotNull ChanceId chance) implements Command<ChanceId> {

    @Override
    public Action action() {
        return ChanceStep.DELETE;
    }
}
