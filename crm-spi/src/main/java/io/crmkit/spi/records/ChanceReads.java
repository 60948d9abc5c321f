package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ChanceReads implements ChanceRepository {
    private static final Comparator<PlanItem> PLAN_ORDER =
            Comparator.comparing(PlanItem::getDate).thenComparing(PlanItem::getId);

    private final RecordsOf<Chance, ChanceId> chances;
    private final RecordsOf<PlanItem, PlanItemId> plans;

    ChanceReads(Records records) {
        chances = records.of(Chance.KIND);
        plans = records.of(PlanItem.KIND);
    }

    @Override
    public Optional<Chance> find(ChanceId id, AccessScope scope) {
        return Rows.one(chances, id, chance -> sees(scope, chance));
    }

    @Override
    public List<Chance> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(chances, "chance.externalId", externalIds, chance -> sees(scope, chance));
    }

    @Override
    public Page<Chance> list(ChanceQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                chances, query.getCustomer(), query, page, chance -> meets(query, chance) && sees(scope, chance));
    }

    @Override
    public long count(ChanceQuery query, AccessScope scope) {
        return chances.all()
                .filter(chance -> meets(query, chance) && sees(scope, chance))
                .count();
    }

    @Override
    public List<PlanItem> plan(ChanceId chance, AccessScope scope) {
        return find(chance, scope).isPresent()
                ? Rows.list(plans.withParent(chance).sorted(PLAN_ORDER))
                : List.of();
    }

    @Override
    public Optional<PlanItem> findPlanItem(PlanItemId id, AccessScope scope) {
        return Rows.one(plans, id, item -> find(item.getChance(), scope).isPresent());
    }

    /** Whether a scope admits a chance's creator or assignee. */
    static boolean sees(AccessScope scope, Chance chance) {
        return scope.admits(AccessScope.owners(List.of(chance.getCreatedBy(), chance.getAssignee())));
    }

    private static boolean meets(ChanceQuery query, Chance chance) {
        return Rows.among(query.getStatuses(), Optional.of(chance.getStatus()))
                && Rows.same(query.getAssignee(), chance.getAssignee())
                && Rows.same(query.getCreatedBy(), chance.getCreatedBy())
                && Rows.same(query.getCustomer(), chance.getCustomer())
                && Rows.contains(query.getCustomerNameContains(), chance.getCustomerName())
                && Rows.contains(query.getTitleContains(), chance.getTitle())
                && Rows.among(query.getSources(), chance.getSource());
    }
}
