package io.crmkit.core.event;

import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.value.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Internal: reads the histories of all records of a kind at once, for what is worked out of them. */
public final class Histories {
    private static final Comparator<CrmEvent> ORDER =
            Comparator.comparingLong(CrmEvent::basis).thenComparingInt(CrmEvent::ordinal);

    private Histories() {}

    /**
     * {@return the events of the records of a kind, by record, in the order in which they happened; edits are left out}
     *
     * @param kind the kind
     * @param scope what may be seen
     * @param context reads
     */
    public static Map<UUID, List<CrmEvent>> of(Kind<?, ?> kind, AccessScope scope, Context context) {
        EventQuery query = EventQuery.builder().addKinds(kind.name()).build();
        Map<UUID, List<CrmEvent>> histories = new HashMap<>();
        Pages.each(page -> context.unit().events().list(query, page, Map.of(kind.name(), scope)), event -> {
            // An edit changes no status and tells nothing.
            if (!event.from().equals(event.to()) || !event.details().isEmpty()) {
                histories
                        .computeIfAbsent(event.subject().id(), unused -> new ArrayList<>(3))
                        .add(event);
            }
        });
        histories.values().forEach(events -> events.sort(ORDER));
        return histories;
    }
}
