package io.crmkit.core.chance;

import io.crmkit.core.command.Relation;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the pipeline must know of chances and their plan items. */
final class ChanceSubject {
    static final SubjectType<Chance, ChanceId> CHANCE = new SubjectType<>(
            Chance.KIND.name(),
            ChancePermission.READ,
            (unit, id, scope) -> unit.chances().find(id, scope),
            Chance::getVersion,
            chance -> Optional.of(chance.getStatus()),
            ChanceSubject::related);

    /**
     * A plan item with its chance; status and relations are the chance's, the version is what the caller saw: the
     * item's.
     */
    static final SubjectType<PlannedItem, PlanItemId> PLANNED_ITEM = new SubjectType<>(
            PlanItem.KIND.name(),
            ChancePermission.READ,
            (unit, id, scope) -> unit.chances()
                    .findPlanItem(id, scope)
                    .flatMap(item ->
                            unit.chances().find(item.getChance(), scope).map(chance -> new PlannedItem(item, chance))),
            planned -> planned.item().getVersion(),
            planned -> Optional.of(planned.chance().getStatus()),
            (planned, relation) -> related(planned.chance(), relation));

    /** A plan item alone, to answer with. */
    static final SubjectType<PlanItem, PlanItemId> ITEM = new SubjectType<>(
            PlanItem.KIND.name(),
            ChancePermission.READ,
            (unit, id, scope) -> unit.chances().findPlanItem(id, scope),
            PlanItem::getVersion,
            item -> Optional.empty(),
            (item, relation) -> Set.of());

    private ChanceSubject() {}

    static Set<UserId> related(Chance chance, Relation relation) {
        return switch (relation) {
            case CREATOR -> AccessScope.owners(List.of(chance.getCreatedBy()));
            case ASSIGNEE -> AccessScope.owners(List.of(chance.getAssignee()));
            case MANAGER, SELF -> Set.of();
        };
    }
}
