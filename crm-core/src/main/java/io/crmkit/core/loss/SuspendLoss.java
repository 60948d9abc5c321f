package io.crmkit.core.loss;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import jakarta.validation.constraints.NotNull;

/**
 * Takes a measure to keep a customer, so that the loss is not determined yet. The measure is appended to those of the
 * case. Answers with the case.
 *
 * <p>Called by hosts.
 *
 * @param lossCase the case
 * @param measure what is done
 */
public record SuspendLoss(
        @NotNull LossCaseId lossCase,
        @NotNull @Text(max = 4000, multiline = true) String measure) implements Command<LossCase> {

    /** {@return the command without the measure, which may hold personal data} */
    @Override
    public String toString() {
        return "SuspendLoss[" + lossCase + "]";
    }

    @Override
    public Action action() {
        return LossStep.SUSPEND;
    }
}
