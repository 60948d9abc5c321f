package io.crmkit.jpa.event;

import io.crmkit.jpa.value.Db;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventRepository;
import java.util.Map;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class EventFeature {
    private EventFeature() {}

    /** {@return the entity class} */
    public static Class<?> entity() {
        return EventEntity.class;
    }

    /**
     * {@return the entity of an event, to be persisted}
     *
     * @param event the event
     */
    public static Object toEntity(CrmEvent event) {
        return EventMapper.toEntity(event);
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     * @param ownedSubjects by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code
     *     e}
     */
    public static EventRepository reads(Db db, Map<String, String> ownedSubjects) {
        return new EventReads(db, ownedSubjects);
    }
}
