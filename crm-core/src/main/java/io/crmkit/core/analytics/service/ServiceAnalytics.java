package io.crmkit.core.analytics.service;

import io.crmkit.core.event.Histories;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.core.handling.Reader;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.VisibleFacts;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Analyses service: what the actor of a session may see of it in reports. Every method throws {@link
 * io.crmkit.core.command.CrmException} if the actor may read no reports.
 *
 * <p>Called by hosts.
 */
public final class ServiceAnalytics {
    private final Reader reader;

    /**
     * Internal: {@link io.crmkit.core.analytics.Analytics} makes it.
     *
     * @param reader reads on behalf of the actor
     */
    public ServiceAnalytics(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return how the requests went: how long they took from step to step, how often they came back, and how satisfied the
     * customers were}
     *
     * @param query what is asked for
     * @throws io.crmkit.core.command.CrmException if the instant is later than now
     */
    public ServiceTimesReport times(ServiceTimesQuery query) {
        return reader.read(ReportPermission.READ, context -> {
            Instant asOf = new VisibleFacts(context).asOf(query.getAsOf());
            ServiceTimesTotals totals = new ServiceTimesTotals(query, asOf);
            journeys(context, query.getAsOf(), totals::add);
            return totals.report();
        });
    }

    /**
     * {@return whether the requests that were archived went the way they should} The life cycle lets no request go wrong,
     * but by it a request may come back or change hands. Requests without a history are left out.
     *
     * @param workflow the way
     * @param asOf the instant as of which the report is made, from what was known then; absent for now
     * @throws io.crmkit.core.command.CrmException if the instant is later than now
     */
    public ConformanceReport conformance(Workflow workflow, Optional<Instant> asOf) {
        return reader.read(ReportPermission.READ, context -> {
            ConformanceTotals totals = new ConformanceTotals();
            Instant made = new VisibleFacts(context).asOf(asOf);
            journeys(context, asOf, journey -> {
                if (journey.status() == ServiceStatus.ARCHIVED
                        && !journey.steps().isEmpty()) {
                    totals.add(journey.steps());
                }
            });
            return totals.report(workflow, made);
        });
    }

    private static void journeys(Context context, Optional<Instant> asOf, Consumer<RequestJourney> each) {
        // A clock may have been set back; what is known now is all that is there.
        Instant until = asOf.orElse(Instant.MAX);
        AccessScope scope = context.scope(ReportPermission.READ);
        Map<UUID, List<CrmEvent>> histories = Histories.of(ServiceRequest.KIND, scope, context);
        Pages.each(
                page -> context.unit().services().list(ServiceQuery.any(), page, scope),
                request -> RequestJourney.of(
                                request, histories.getOrDefault(request.getId().value(), List.of()), until)
                        .ifPresent(each));
    }
}
