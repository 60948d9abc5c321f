package io.crmkit.jpa.activity;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityRepository;
import java.util.List;
import java.util.Map;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class ActivityFeature {
    static final StoredKind<Activity, ActivityId, ActivityEntity> ACTIVITY =
            new StoredKind<>(Activity.KIND, ActivityEntity.class, "CrmActivity", new ActivityMapperImpl());

    private ActivityFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(ACTIVITY);
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        String activity = "exists (select a.id from CrmActivity a, CrmCustomer c where a.id = e.subjectId"
                + " and c.id = a.customer and (a.responsible in :scopeUsers or c.manager in :scopeUsers))";
        return Map.of(Activity.KIND.name(), activity);
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static ActivityRepository reads(Db db) {
        return new ActivityReads(db);
    }
}
