package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import jakarta.validation.constraints.NotNull;

/**
 * Gives a chance up. Answers with the chance.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param reason why
 */
public record FailChance(
        @NotNull ChanceId chance,
        @NotNull @Text(max = 2000, multiline = true) String reason) implements Command<Chance> {

    /** {@return the command without the reason, which may hold personal data} */
    @Override
    public String toString() {
        return "FailChance[" + chance + "]";
    }

    @Override
    public Action action() {
        return ChanceStep.FAIL;
    }
}
