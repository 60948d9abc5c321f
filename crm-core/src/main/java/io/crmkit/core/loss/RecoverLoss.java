package io.crmkit.core.loss;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import jakarta.validation.constraints.NotNull;

/**
 * Finds that a customer is kept, though no order shows it yet. Answers with the case. The customer is as silent as
 * before: as long as no order arrives, the next scan warns again, with a new case. To be left alone for a while, take a
 * measure.
 *
 * <p>Called by hosts.
 *
 * @param lossCase the case
 * @param reason why
 */
public record RecoverLoss(
        @NotNull LossCaseId lossCase,
        @NotNull @Text(max = 2000, multiline = true) String reason) implements Command<LossCase> {

    /** {@return the command without the reason, which may hold personal data} */
    @Override
    public String toString() {
        return "RecoverLoss[" + lossCase + "]";
    }

    @Override
    public Action action() {
        return LossStep.RECOVER;
    }
}
