package io.crmkit.jpa.activity;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Optional;

final class ActivityReads implements ActivityRepository {
    private static final String OWNED = "(e.responsible in :scopeUsers or exists (select c.id from CrmCustomer c"
            + " where c.id = e.customer and c.manager in :scopeUsers))";

    private final Db db;

    ActivityReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Activity> find(ActivityId id, AccessScope scope) {
        return activities(scope).byId(id.value());
    }

    @Override
    public Page<Activity> list(ActivityQuery query, PageRequest page, AccessScope scope) {
        return activities(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(ActivityQuery query, AccessScope scope) {
        return activities(query, scope).count();
    }

    private Select<Activity, ActivityId, ActivityEntity> activities(AccessScope scope) {
        return Scopes.narrow(db.from(ActivityFeature.ACTIVITY), scope, OWNED);
    }

    private Select<Activity, ActivityId, ActivityEntity> activities(ActivityQuery query, AccessScope scope) {
        Select<Activity, ActivityId, ActivityEntity> select = activities(scope);
        query.getCustomer().ifPresent(id -> select.where("e.customer = :customer", "customer", id.value()));
        query.getResponsible()
                .ifPresent(user -> select.where("e.responsible = :responsible", "responsible", user.value()));
        select.whereAnyOf("e.status in :statuses", "statuses", query.getStatuses());
        select.whereAnyOf("e.channel in :channels", "channels", query.getChannels());
        query.getPeriod().ifPresent(period -> select.within("e.date", "date", period));
        query.getTitleContains()
                .ifPresent(part ->
                        select.where("e.titleKey like :title escape '!'", "title", NamePattern.containing(part)));
        return select;
    }

    private static SortColumn column(ActivitySort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case DATE -> SortColumn.day("e.date");
        };
    }
}
