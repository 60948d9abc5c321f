package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import jakarta.validation.constraints.NotNull;

/**
 * Changes what is to be done in a plan item. The chance is touched with it; an expected version is the item's. Answers
 * with the item.
 *
 * <p>Called by hosts.
 *
 * @param item the item
 * @param toDo what is to be done
 */
public record EditPlanItem(
        @NotNull PlanItemId item,
        @NotNull @Text(max = 500, multiline = true) String toDo) implements Command<PlanItem> {

    /** {@return the command without what is to be done, which may hold personal data} */
    @Override
    public String toString() {
        return "EditPlanItem[" + item + "]";
    }

    @Override
    public Action action() {
        return ChanceStep.EDIT_PLAN_ITEM;
    }
}
