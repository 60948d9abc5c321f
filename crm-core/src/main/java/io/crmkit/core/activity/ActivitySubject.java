package io.crmkit.core.activity;

import io.crmkit.core.command.Relation;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the pipeline must know of activities. */
final class ActivitySubject {
    /** An activity together with the customer, whom the one responsible need not be able to see. */
    static final SubjectType<KnownActivity, ActivityId> KNOWN_ACTIVITY = new SubjectType<>(
            Activity.KIND.name(),
            ActivityPermission.READ,
            (unit, id, scope) -> unit.activities()
                    .find(id, scope)
                    .flatMap(activity -> unit.customers()
                            .find(activity.getCustomer(), AccessScope.all())
                            .map(customer -> new KnownActivity(activity, customer))),
            known -> known.activity().getVersion(),
            known -> Optional.of(known.activity().getStatus()),
            ActivitySubject::related);

    /** An activity alone, to answer with. */
    static final SubjectType<Activity, ActivityId> ACTIVITY = new SubjectType<>(
            Activity.KIND.name(),
            ActivityPermission.READ,
            (unit, id, scope) -> unit.activities().find(id, scope),
            Activity::getVersion,
            activity -> Optional.empty(),
            (activity, relation) -> Set.of());

    private ActivitySubject() {}

    private static Set<UserId> related(KnownActivity known, Relation relation) {
        return switch (relation) {
            case MANAGER -> Set.of(known.customer().getManager());
            case ASSIGNEE -> Set.of(known.activity().getResponsible());
            case CREATOR -> AccessScope.owners(List.of(known.activity().getRecordedBy()));
            case SELF -> Set.of();
        };
    }
}
