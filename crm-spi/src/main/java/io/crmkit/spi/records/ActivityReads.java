package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Optional;
import java.util.Set;

final class ActivityReads implements ActivityRepository {
    private final RecordsOf<Activity, ActivityId> activities;
    private final CustomerReads customers;

    ActivityReads(Records records) {
        activities = records.of(Activity.KIND);
        customers = new CustomerReads(records);
    }

    @Override
    public Optional<Activity> find(ActivityId id, AccessScope scope) {
        return Rows.one(activities, id, activity -> sees(scope, activity));
    }

    @Override
    public Page<Activity> list(ActivityQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                activities,
                query.getCustomer(),
                query,
                page,
                activity -> meets(query, activity) && sees(scope, activity));
    }

    @Override
    public long count(ActivityQuery query, AccessScope scope) {
        return activities
                .all()
                .filter(activity -> meets(query, activity) && sees(scope, activity))
                .count();
    }

    private boolean sees(AccessScope scope, Activity activity) {
        return scope.admits(Set.of(activity.getResponsible())) || customers.seesCustomer(scope, activity.getCustomer());
    }

    private static boolean meets(ActivityQuery query, Activity activity) {
        return Rows.same(query.getCustomer(), Optional.of(activity.getCustomer()))
                && Rows.same(query.getResponsible(), Optional.of(activity.getResponsible()))
                && Rows.among(query.getStatuses(), Optional.of(activity.getStatus()))
                && Rows.among(query.getChannels(), activity.getChannel())
                && Rows.contains(query.getTitleContains(), activity.getTitle())
                && Rows.within(query.getPeriod(), Optional.of(activity.getDate()));
    }
}
