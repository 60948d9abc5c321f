package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import jakarta.validation.constraints.NotNull;

/**
 * Records what came of a plan item. The chance is touched with it; an expected version is the item's. Answers with the
 * item.
 *
 * <p>Called by hosts.
 *
 * @param item the item
 * @param result what came of it
 */
public record RecordPlanResult(
        @NotNull PlanItemId item,
        @NotNull @Text(max = 500, multiline = true) String result) implements Command<PlanItem> {

    /** {@return the command without the result, which may hold personal data} */
    @Override
    public String toString() {
        return "RecordPlanResult[" + item + "]";
    }

    @Override
    public Action action() {
        return ChanceStep.RECORD_PLAN_RESULT;
    }
}
