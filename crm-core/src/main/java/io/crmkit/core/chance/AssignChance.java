package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import jakarta.validation.constraints.NotNull;

/**
 * Gives an unassigned chance to an active user who may develop chances. Answers with the chance.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param assignee who is to develop it
 */
public record AssignChance(
        @NotNull ChanceId chance, @NotNull UserId assignee) implements Command<Chance> {

    @Override
    public Action action() {
        return ChanceStep.ASSIGN;
    }
}
