package io.crmkit.core.chance;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.chance.PlanItemId;
import jakarta.validation.constraints.NotNull;

/**
 * Removes a plan item that has no result. The chance is touched with it; an expected version is the item's. Answers
 * with the id of the item.
 *
 * <p>Called by hosts.
 *
 * @param item the item
 */
public record RemovePlanItem(@NotNull PlanItemId item) implements Command<PlanItemId> {

    @Override
    public Action action() {
        return ChanceStep.REMOVE_PLAN_ITEM;
    }
}
