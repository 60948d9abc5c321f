package io.crmkit.core.loss;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import jakarta.validation.constraints.NotNull;

/**
 * Finds that a customer is lost, today. The customer becomes lost. Answers with the case.
 *
 * <p>Called by hosts.
 *
 * @param lossCase the case
 * @param reasonClass why, a value of the dictionary
 * @param reason why, in words
 */
public record DetermineLoss(
        @NotNull LossCaseId lossCase,
        @NotNull @Text(max = 50) String reasonClass,
        @NotNull @Text(max = 2000, multiline = true) String reason)
        implements Command<LossCase> {

    /** {@return the command without the reason, which may hold personal data} */
    @Override
    public String toString() {
        return "DetermineLoss[" + lossCase + ", " + reasonClass + "]";
    }

    @Override
    public Action action() {
        return LossStep.DETERMINE;
    }
}
