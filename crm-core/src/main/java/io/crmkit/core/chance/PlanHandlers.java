package io.crmkit.core.chance;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import java.util.List;

/** Reads what the rules of plans need, and asks them. */
final class PlanHandlers {
    private static final Answer<PlanItem> ITEM = Answer.state(PlanItem.KIND, ChanceSubject.ITEM);

    private PlanHandlers() {}

    static List<Handler<?, ?, ?>> all() {
        return List.of(
                on(AddPlanItem.class, ChanceSubject.CHANCE, AddPlanItem::chance)
                        .decide(
                                ITEM,
                                (command, chance, context) -> PlanRules.add(
                                        new PlanItemId(context.newId()), chance, command.date(), command.toDo())),
                on(EditPlanItem.class, ChanceSubject.PLANNED_ITEM, EditPlanItem::item)
                        .decide(ITEM, (command, planned, context) -> PlanRules.edit(planned, command.toDo())),
                on(RemovePlanItem.class, ChanceSubject.PLANNED_ITEM, RemovePlanItem::item)
                        .decide(Answer.id(PlanItem.KIND), (command, planned, context) -> PlanRules.remove(planned)),
                // Only users hold the permission that this step takes, so there is a user to name.
                on(RecordPlanResult.class, ChanceSubject.PLANNED_ITEM, RecordPlanResult::item)
                        .decide(
                                ITEM,
                                (command, planned, context) -> PlanRules.record(
                                        planned,
                                        command.result(),
                                        context.actor().user().orElseThrow(),
                                        context.now())));
    }
}
