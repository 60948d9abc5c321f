package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.chance.PlanResult;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chances and their plans. */
record Leads(Db db) implements ChanceRepository {
    private static final String OWNERS = "e.created_by = any(:scope) or e.assignee_id = any(:scope)";

    static final Table<Chance, ChanceId, Chance.Builder> LEADS = new Shape<>(
                    Chance.KIND,
                    "lead",
                    Chance::builder,
                    Chance.Builder::id,
                    Chance.Builder::version,
                    Chance.Builder::build)
            .mayHave("external_ref", ColumnType.TEXT, Chance::getExternalId, Chance.Builder::externalId)
            .has("status", ColumnType.constant(ChanceStatus.class), Chance::getStatus, Chance.Builder::status)
            .mayHave("source", ColumnType.TEXT, Chance::getSource, Chance.Builder::source)
            .has("client_name", ColumnType.TEXT, Chance::getCustomerName, Chance.Builder::customerName)
            .folds("client_name_folded", Chance::getCustomerName)
            .has("title", ColumnType.TEXT, Chance::getTitle, Chance.Builder::title)
            .folds("title_folded", Chance::getTitle)
            .has("success_rate", ColumnType.NUMBER, Chance::getSuccessRate, Chance.Builder::successRate)
            .mayCost("expected", Chance::getExpectedValue, Chance.Builder::expectedValue)
            .mayHave("contact_name", ColumnType.TEXT, Chance::getContactName, Chance.Builder::contactName)
            .mayHave("phone", ColumnType.TEXT, Chance::getPhone, Chance.Builder::phone)
            .has("description", ColumnType.TEXT, Chance::getDescription, Chance.Builder::description)
            .mayHave("created_by", ColumnType.id(UserId::new), Chance::getCreatedBy, Chance.Builder::createdBy)
            .has("created_at", ColumnType.MOMENT, Chance::getCreatedAt, Chance.Builder::createdAt)
            .mayHave("assignee_id", ColumnType.id(UserId::new), Chance::getAssignee, Chance.Builder::assignee)
            .mayHave("assigned_at", ColumnType.MOMENT, Chance::getAssignedAt, Chance.Builder::assignedAt)
            .mayHave("failure_reason", ColumnType.TEXT, Chance::getFailureReason, Chance.Builder::failureReason)
            .mayCost("won_for", Chance::getWonValue, Chance.Builder::wonValue)
            .mayHave("client_id", ColumnType.id(CustomerId::new), Chance::getCustomer, Chance.Builder::customer)
            .ownedBy(OWNERS)
            .parksKeys("external_ref = null")
            .table();

    static final Table<PlanItem, PlanItemId, PlanItem.Builder> TASKS = new Shape<>(
                    PlanItem.KIND,
                    "lead_task",
                    PlanItem::builder,
                    PlanItem.Builder::id,
                    PlanItem.Builder::version,
                    PlanItem.Builder::build)
            .has("lead_id", ColumnType.id(ChanceId::new), PlanItem::getChance, PlanItem.Builder::chance)
            .has("planned_on", ColumnType.DAY, PlanItem::getDate, PlanItem.Builder::date)
            .has("to_do", ColumnType.TEXT, PlanItem::getToDo, PlanItem.Builder::toDo)
            .splits("result", ColumnType.TEXT, item -> item.getResult().map(PlanResult::text))
            .splits(
                    "result_by",
                    ColumnType.id(UserId::new),
                    item -> item.getResult().map(PlanResult::recordedBy))
            .splits("result_at", ColumnType.MOMENT, item -> item.getResult().map(PlanResult::recordedAt))
            .joins(
                    "result",
                    (item, row) -> item.result(new PlanResult(
                            row.get("result", ColumnType.TEXT),
                            row.get("result_by", ColumnType.id(UserId::new)),
                            row.get("result_at", ColumnType.MOMENT))))
            .ownedBy("exists (select 1 from lead l where l.id = e.lead_id and (" + OWNERS.replace("e.", "l.") + "))")
            .table();

    @Override
    public Optional<Chance> find(ChanceId id, AccessScope scope) {
        return LEADS.find(db, id, scope);
    }

    @Override
    public List<Chance> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return LEADS.list(LEADS.visible(db, scope).in("e.external_ref", externalIds), "");
    }

    @Override
    public Page<Chance> list(ChanceQuery query, PageRequest page, AccessScope scope) {
        return LEADS.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case CUSTOMER_NAME -> SortColumn.text("e.client_name_folded");
                    case SUCCESS_RATE -> SortColumn.number("e.success_rate");
                });
    }

    @Override
    public long count(ChanceQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(ChanceQuery query, AccessScope scope) {
        return LEADS.visible(db, scope)
                .among("e.status", query.getStatuses())
                .is("e.assignee_id", query.getAssignee())
                .is("e.created_by", query.getCreatedBy())
                .is("e.client_id", query.getCustomer())
                .contains("e.client_name_folded", query.getCustomerNameContains())
                .contains("e.title_folded", query.getTitleContains())
                .among("e.source", query.getSources());
    }

    @Override
    public List<PlanItem> plan(ChanceId chance, AccessScope scope) {
        return TASKS.list(TASKS.visible(db, scope).is("e.lead_id", chance), " order by e.planned_on, e.id");
    }

    @Override
    public Optional<PlanItem> findPlanItem(PlanItemId id, AccessScope scope) {
        return TASKS.find(db, id, scope);
    }
}
