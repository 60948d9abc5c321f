package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Optional;

/** Activities. */
record Visits(Db db) implements ActivityRepository {
    static final Table<Activity, ActivityId, Activity.Builder> TABLE = new Shape<>(
                    Activity.KIND,
                    "visit",
                    Activity::builder,
                    Activity.Builder::id,
                    Activity.Builder::version,
                    Activity.Builder::build)
            .has("client_id", ColumnType.id(CustomerId::new), Activity::getCustomer, Activity.Builder::customer)
            .has("status", ColumnType.constant(ActivityStatus.class), Activity::getStatus, Activity.Builder::status)
            .has("visit_on", ColumnType.DAY, Activity::getDate, Activity.Builder::date)
            .has("place", ColumnType.TEXT, Activity::getPlace, Activity.Builder::place)
            .has("title", ColumnType.TEXT, Activity::getTitle, Activity.Builder::title)
            .folds("title_folded", Activity::getTitle)
            .mayHave("details", ColumnType.TEXT, Activity::getDetails, Activity.Builder::details)
            .mayHave("memo", ColumnType.TEXT, Activity::getMemo, Activity.Builder::memo)
            .mayHave("channel", ColumnType.TEXT, Activity::getChannel, Activity.Builder::channel)
            .has("visitor_id", ColumnType.id(UserId::new), Activity::getResponsible, Activity.Builder::responsible)
            .mayHave("outcome", ColumnType.TEXT, Activity::getOutcome, Activity.Builder::outcome)
            .mayHave("recorded_by", ColumnType.id(UserId::new), Activity::getRecordedBy, Activity.Builder::recordedBy)
            .has("recorded_at", ColumnType.MOMENT, Activity::getRecordedAt, Activity.Builder::recordedAt)
            .ownedBy("e.visitor_id = any(:scope) or " + Clients.OWNERS_OF_CLIENT)
            .table();

    @Override
    public Optional<Activity> find(ActivityId id, AccessScope scope) {
        return TABLE.find(db, id, scope);
    }

    @Override
    public Page<Activity> list(ActivityQuery query, PageRequest page, AccessScope scope) {
        return TABLE.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case DATE -> SortColumn.day("e.visit_on");
                });
    }

    @Override
    public long count(ActivityQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(ActivityQuery query, AccessScope scope) {
        return TABLE.visible(db, scope)
                .is("e.client_id", query.getCustomer())
                .is("e.visitor_id", query.getResponsible())
                .among("e.status", query.getStatuses())
                .among("e.channel", query.getChannels())
                .within("e.visit_on", query.getPeriod())
                .contains("e.title_folded", query.getTitleContains());
    }
}
