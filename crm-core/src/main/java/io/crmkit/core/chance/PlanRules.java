package io.crmkit.core.chance;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.chance.PlanResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to the plan of a chance. Each of these touches the chance too, so that no plan goes on behind the back
 * of a step that ends it.
 */
final class PlanRules {
    private PlanRules() {}

    static Decision<PlanItem> add(PlanItemId id, Chance chance, LocalDate date, String toDo) {
        PlanItem item = PlanItem.builder()
                .id(id)
                .chance(chance.getId())
                .date(date)
                .toDo(toDo)
                .build();
        return touch(new Outcome().insert(PlanItem.KIND, item), chance, id).answer(PlanItem.KIND, item);
    }

    static Decision<PlanItem> edit(PlannedItem planned, String toDo) {
        PlanItem item = planned.item();
        if (item.getResult().isPresent()) {
            return resultRecorded(item);
        }
        PlanItem edited = PlanItem.builder().from(item).toDo(toDo).build();
        return touch(new Outcome().update(PlanItem.KIND, item, edited), planned.chance(), item.getId())
                .answer(PlanItem.KIND, edited);
    }

    static Decision<PlanItemId> remove(PlannedItem planned) {
        PlanItem item = planned.item();
        if (item.getResult().isPresent()) {
            return resultRecorded(item);
        }
        return touch(new Outcome().remove(PlanItem.KIND, item), planned.chance(), item.getId())
                .answer(item.getId());
    }

    /** Records a result, or corrects the one recorded before; the history keeps both. */
    static Decision<PlanItem> record(PlannedItem planned, String result, UserId recordedBy, Instant now) {
        PlanItem item = planned.item();
        PlanItem recorded = PlanItem.builder()
                .from(item)
                .result(new PlanResult(result, recordedBy, now))
                .build();
        Map<String, String> details = Map.of("item", item.getId().value().toString(), "result", result);
        return told(new Outcome().update(PlanItem.KIND, item, recorded), planned.chance(), details)
                .answer(PlanItem.KIND, recorded);
    }

    static <R> Decision<R> resultRecorded(PlanItem item) {
        return Decision.rejected(
                ChanceRejection.PLAN_RESULT_RECORDED,
                Map.of("item", item.getId().value().toString()));
    }

    private static Outcome touch(Outcome outcome, Chance chance, PlanItemId item) {
        return told(outcome, chance, Map.of("item", item.value().toString()));
    }

    private static Outcome told(Outcome outcome, Chance chance, Map<String, String> details) {
        return outcome.update(Chance.KIND, chance, chance)
                .event(Chance.KIND, chance, Optional.of(chance.getStatus()), Optional.of(chance.getStatus()), details);
    }
}
