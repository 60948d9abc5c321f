package io.crmkit.core.analytics.sales;

import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads how the chances went that an actor may see. */
final class Journeys {
    private static final Comparator<CrmEvent> ORDER =
            Comparator.comparingLong(CrmEvent::basis).thenComparingInt(CrmEvent::ordinal);

    private Journeys() {}

    /** Chances that were deleted since are not told, for what they were is not known any more. */
    static void read(Context context, AccessScope scope, Instant asOf, Consumer<ChanceJourney> each) {
        Map<UUID, List<CrmEvent>> histories = histories(context, scope);
        Pages.each(
                page -> context.unit().chances().list(ChanceQuery.any(), page, scope),
                chance -> ChanceJourney.of(
                                chance, histories.getOrDefault(chance.getId().value(), List.of()), asOf)
                        .ifPresent(each));
    }

    /** What tells of statuses and assignees, later events too: by them it shows that a chance has a history. */
    private static Map<UUID, List<CrmEvent>> histories(Context context, AccessScope scope) {
        Map<UUID, List<CrmEvent>> histories = new HashMap<>();
        EventQuery ofChances = EventQuery.builder().addKinds(Chance.KIND.name()).build();
        Pages.each(page -> context.unit().events().list(ofChances, page, Map.of(Chance.KIND.name(), scope)), event -> {
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
