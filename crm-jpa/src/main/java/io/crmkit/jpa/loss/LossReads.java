package io.crmkit.jpa.loss;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.customer.CustomerFeature;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class LossReads implements LossRepository {
    private static final String OWNED =
            "exists (select c.id from CrmCustomer c where c.id = e.customer and c.manager in :scopeUsers)";
    /** No other case of the customer counts before this one. One at the most is open. */
    private static final String LATEST = "(e.openCustomer is not null or not exists (select o.id from CrmLossCase o"
            + " where o.customer = e.customer and (o.openCustomer is not null or o.openedAt > e.openedAt"
            + " or (o.openedAt = e.openedAt and o.id > e.id))))";

    private final Db db;

    LossReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<LossCase> find(LossCaseId id, AccessScope scope) {
        return cases(scope).byId(id.value());
    }

    @Override
    public List<LossCase> findLatest(Set<CustomerId> customers, AccessScope scope) {
        return Chunks.flatMap(
                customers.stream().map(CustomerId::value).toList(),
                some -> cases(scope)
                        .whereIn("e.customer in :customers and " + LATEST, "customers", some)
                        .list());
    }

    @Override
    public Page<LossCase> list(LossQuery query, PageRequest page, AccessScope scope) {
        return cases(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(LossQuery query, AccessScope scope) {
        return cases(query, scope).count();
    }

    @Override
    public List<LossCandidate> candidates(LocalDate cutoff, int limit, AccessScope scope) {
        // The index of the standings has what this asks of them, in this order: what is read is what is returned.
        return CustomerFeature.customers(db, scope)
                .with("CrmCustomerStanding s", "s.id = e.id and s.openLossCases = 0")
                .where("s.status = :active", "active", CustomerStatus.ACTIVE)
                .where("e.customerSince < :cutoff", "cutoff", cutoff)
                .where("s.lastOrderKey < :cutoffKey", "cutoffKey", SortColumn.dayNumber(Optional.of(cutoff)))
                .tuples(
                        "e, s",
                        " order by s.lastOrderKey, s.id",
                        limit,
                        row -> new LossCandidate(CustomerFeature.customer(row[0]), CustomerFeature.standing(row[1])));
    }

    private Select<LossCase, LossCaseId, LossCaseEntity> cases(AccessScope scope) {
        return Scopes.narrow(db.from(LossFeature.CASE), scope, OWNED);
    }

    private Select<LossCase, LossCaseId, LossCaseEntity> cases(LossQuery query, AccessScope scope) {
        Select<LossCase, LossCaseId, LossCaseEntity> select = cases(scope);
        query.getCustomer().ifPresent(id -> select.where("e.customer = :customer", "customer", id.value()));
        query.getManager().ifPresent(user -> select.where("e.manager = :manager", "manager", user.value()));
        select.whereAnyOf("e.status in :statuses", "statuses", query.getStatuses());
        query.getWarned().ifPresent(period -> select.within("e.warnedOn", "warned", period));
        query.getLost().ifPresent(period -> select.within("e.lostDate", "lost", period));
        select.whereAnyOf("e.reasonClass in :reasonClasses", "reasonClasses", query.getReasonClasses());
        return select;
    }

    private static SortColumn column(LossSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case LAST_ORDER -> SortColumn.dayNumber("e.lastOrderKey");
        };
    }
}
