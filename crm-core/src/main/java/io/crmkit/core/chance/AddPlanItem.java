package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.BusinessDate;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Adds an item to the plan of a chance. Its subject is the chance. Answers with the item.
 *
 * <p>Called by hosts.
 *
 * @param chance the chance
 * @param date the day it is planned for
 * @param toDo what is to be done
 */
public record AddPlanItem(
        @NotNull ChanceId chance,
        @NotNull @BusinessDate LocalDate date,
        @NotNull @Text(max = 500, multiline = true) String toDo)
        implements Command<PlanItem> {

    /** {@return the command without what is to be done, which may hold personal data} */
    @Override
    public String toString() {
        return "AddPlanItem[" + chance + ", " + date + "]";
    }

    @Override
    public Action action() {
        return ChanceStep.ADD_PLAN_ITEM;
    }
}
