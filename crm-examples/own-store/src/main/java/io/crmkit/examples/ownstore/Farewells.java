package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loss cases with their measures, and the customers to open one for. */
record Farewells(Db db) implements LossRepository {
    static final Table<LossCase, LossCaseId, LossCase.Builder> TABLE = new Shape<>(
                    LossCase.KIND,
                    "farewell",
                    LossCase::builder,
                    LossCase.Builder::id,
                    LossCase.Builder::version,
                    LossCase.Builder::build)
            .has("client_id", ColumnType.id(CustomerId::new), LossCase::getCustomer, LossCase.Builder::customer)
            // Unique: a client has one open case at the most.
            .derives(
                    "open_client_id",
                    ColumnType.id(CustomerId::new),
                    lossCase -> Optional.of(lossCase.getCustomer())
                            .filter(client -> lossCase.getStatus().isOpen()))
            .has("manager_id", ColumnType.id(UserId::new), LossCase::getManager, LossCase.Builder::manager)
            .has("status", ColumnType.constant(LossStatus.class), LossCase::getStatus, LossCase.Builder::status)
            .mayHave("last_order_on", ColumnType.DAY, LossCase::getLastOrderDate, LossCase.Builder::lastOrderDate)
            .dayOrNone("silent_since", LossCase::getLastOrderDate)
            .has("limit_months", ColumnType.NUMBER, LossCase::getLimitMonths, LossCase.Builder::limitMonths)
            .has("warned_on", ColumnType.DAY, LossCase::getWarnedOn, LossCase.Builder::warnedOn)
            .has("opened_at", ColumnType.MOMENT, LossCase::getOpenedAt, LossCase.Builder::openedAt)
            .mayHave("reason_class", ColumnType.TEXT, LossCase::getReasonClass, LossCase.Builder::reasonClass)
            .mayHave("reason", ColumnType.TEXT, LossCase::getReason, LossCase.Builder::reason)
            .mayHave("lost_on", ColumnType.DAY, LossCase::getLostDate, LossCase.Builder::lostDate)
            .mayHave("closed_at", ColumnType.MOMENT, LossCase::getClosedAt, LossCase.Builder::closedAt)
            .ownedBy(Clients.OWNERS_OF_CLIENT)
            .parksKeys("open_client_id = null")
            .with(new Details<>(
                    "farewell_measure",
                    "farewell_id",
                    List.of("author_id", "recorded_at", "measure"),
                    LossCase::getMeasures,
                    measure -> new @Nullable Object[] {
                        measure.author().value(), ColumnType.MOMENT.toColumn().apply(measure.at()), measure.text()
                    },
                    (lossCase, row) -> lossCase.addMeasure(new LossMeasure(
                            row.get("author_id", ColumnType.id(UserId::new)),
                            row.get("recorded_at", ColumnType.MOMENT),
                            row.get("measure", ColumnType.TEXT)))));

    private static final String LATEST = "(e.open_client_id is not null or not exists (select 1 from farewell o"
            + " where o.client_id = e.client_id and (o.open_client_id is not null or o.opened_at > e.opened_at"
            + " or (o.opened_at = e.opened_at and o.id > e.id))))";

    @Override
    public Optional<LossCase> find(LossCaseId id, AccessScope scope) {
        return TABLE.find(db, id, scope);
    }

    @Override
    public List<LossCase> findLatest(Set<CustomerId> customers, AccessScope scope) {
        return TABLE.list(TABLE.visible(db, scope).in("e.client_id", customers).where(LATEST), "");
    }

    @Override
    public Page<LossCase> list(LossQuery query, PageRequest page, AccessScope scope) {
        return TABLE.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case LAST_ORDER -> SortColumn.day("e.silent_since");
                });
    }

    @Override
    public long count(LossQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(LossQuery query, AccessScope scope) {
        return TABLE.visible(db, scope)
                .is("e.client_id", query.getCustomer())
                .is("e.manager_id", query.getManager())
                .among("e.status", query.getStatuses())
                .within("e.warned_on", query.getWarned())
                .within("e.lost_on", query.getLost())
                .among("e.reason_class", query.getReasonClasses());
    }

    @Override
    public List<LossCandidate> candidates(LocalDate cutoff, int limit, AccessScope scope) {
        return db.from("client e join client_state s on s.id = e.id")
                .visible(scope, ClientTables.CLIENTS.owners())
                .where("s.open_farewells = 0")
                .is("s.status", CustomerStatus.ACTIVE)
                .before("s.silent_since", cutoff)
                .before("e.client_since", cutoff)
                .list(
                        ClientTables.CLIENTS.columns("e", "") + ", " + ClientTables.STATES.columns("s", "state_"),
                        " order by s.silent_since, s.id limit " + limit,
                        row -> new LossCandidate(
                                ClientTables.CLIENTS.whole(row),
                                ClientTables.STATES.whole(new Row(row.rows(), "state_"))));
    }
}
