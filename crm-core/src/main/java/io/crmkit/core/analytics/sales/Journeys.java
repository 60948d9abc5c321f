package io.crmkit.core.analytics.sales;

import io.crmkit.core.event.Histories;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.event.CrmEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads how the chances went that an actor may see. */
final class Journeys {
    private Journeys() {}

    /** Chances that were deleted since are not told, for what they were is not known any more. */
    static void read(Context context, Optional<Instant> asOf, Consumer<ChanceJourney> each) {
        AccessScope scope = context.scope(ReportPermission.READ);
        // A clock may have been set back; what is known now is all that is there.
        Instant until = asOf.orElse(Instant.MAX);
        Map<UUID, List<CrmEvent>> histories = Histories.of(Chance.KIND, scope, context);
        Pages.each(
                page -> context.unit().chances().list(ChanceQuery.any(), page, scope),
                chance -> ChanceJourney.of(
                                chance, histories.getOrDefault(chance.getId().value(), List.of()), until)
                        .ifPresent(each));
    }
}
