package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import jakarta.validation.constraints.NotNull;

/**
 * Gives a chance that is being developed to another user who may develop chances. Answers with the chance.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param assignee who is to develop it from now on
 * @param reason why
 */
public record ReassignChance(
        @NotNull ChanceId chance,
        @NotNull UserId assignee,
        @NotNull @Text(max = 2000, multiline = true) String reason) implements Command<Chance> {

    /** {@return the command without the reason, which may hold personal data} */
    @Override
    public String toString() {
        return "ReassignChance[" + chance + ", " + assignee + "]";
    }

    @Override
    public Action action() {
        return ChanceStep.REASSIGN;
    }
}
