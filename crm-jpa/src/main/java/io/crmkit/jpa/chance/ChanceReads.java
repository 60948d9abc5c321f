package io.crmkit.jpa.chance;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.ChanceSort;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ChanceReads implements ChanceRepository {
    private static final String OWNED = "(e.createdBy in :scopeUsers or e.assignee in :scopeUsers)";
    private static final String PLAN_OWNED = "exists (select c.id from CrmChance c"
            + " where c.id = e.chance and (c.createdBy in :scopeUsers or c.assignee in :scopeUsers))";

    private final Db db;

    ChanceReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Chance> find(ChanceId id, AccessScope scope) {
        return chances(scope).byId(id.value());
    }

    @Override
    public List<Chance> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> chances(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    @Override
    public Page<Chance> list(ChanceQuery query, PageRequest page, AccessScope scope) {
        return chances(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(ChanceQuery query, AccessScope scope) {
        return chances(query, scope).count();
    }

    @Override
    public List<PlanItem> plan(ChanceId chance, AccessScope scope) {
        return plans(scope)
                .where("e.chance = :chance", "chance", chance.value())
                .list("e.date, e.id");
    }

    @Override
    public Optional<PlanItem> findPlanItem(PlanItemId id, AccessScope scope) {
        return plans(scope).byId(id.value());
    }

    private Select<Chance, ChanceId, ChanceEntity> chances(AccessScope scope) {
        return Scopes.narrow(db.from(ChanceFeature.CHANCE), scope, OWNED);
    }

    private Select<PlanItem, PlanItemId, PlanItemEntity> plans(AccessScope scope) {
        return Scopes.narrow(db.from(ChanceFeature.PLAN_ITEM), scope, PLAN_OWNED);
    }

    private Select<Chance, ChanceId, ChanceEntity> chances(ChanceQuery query, AccessScope scope) {
        Select<Chance, ChanceId, ChanceEntity> select = chances(scope);
        select.whereAnyOf("e.status in :statuses", "statuses", query.getStatuses());
        query.getAssignee().ifPresent(user -> select.where("e.assignee = :assignee", "assignee", user.value()));
        query.getCreatedBy().ifPresent(user -> select.where("e.createdBy = :createdBy", "createdBy", user.value()));
        query.getCustomer().ifPresent(id -> select.where("e.customer = :customer", "customer", id.value()));
        query.getCustomerNameContains()
                .ifPresent(part ->
                        select.where("e.customerNameKey like :name escape '!'", "name", NamePattern.containing(part)));
        query.getTitleContains()
                .ifPresent(part ->
                        select.where("e.titleKey like :title escape '!'", "title", NamePattern.containing(part)));
        select.whereAnyOf("e.source in :sources", "sources", query.getSources());
        return select;
    }

    private static SortColumn column(ChanceSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case CUSTOMER_NAME -> SortColumn.text("e.customerNameKey");
            case SUCCESS_RATE -> SortColumn.number("e.successRate");
        };
    }
}
