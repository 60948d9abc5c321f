package io.crmkit.core.analytics.service;

import io.crmkit.core.event.Owners;
import io.crmkit.core.event.Stay;
import io.crmkit.core.event.StayCalculator;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a service request has gone by an instant, as its history tells. What has no history of its own, its type and
 * customer, is as it is now.
 *
 * <p>Called by hosts that run report calculations in parts.
 *
 * @param request the request as it is now
 * @param owner who handled it at the instant; absent if it was not assigned
 * @param stays its statuses up to the instant, in the order of time; at least one
 * @param steps the names of the steps that were taken on it, in the order of time
 * @param satisfaction what its feedback told last, from 1 to 5; absent if there was none
 */
public record RequestJourney(
        ServiceRequest request,
        Optional<UserId> owner,
        List<Stay> stays,
        List<String> steps,
        Optional<Integer> satisfaction) {

    /**
     * Makes a journey.
     *
     * @param request the request
     * @param owner who handled it
     * @param stays its statuses
     * @param steps the names of the steps
     * @param satisfaction what its feedback told
     * @throws IllegalArgumentException if there is no status
     */
    public RequestJourney {
        stays = List.copyOf(stays);
        steps = List.copyOf(steps);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("a journey has a status");
        }
    }

    /**
     * {@return the journey of a request up to an instant; absent if it was created after it}
     *
     * @param request the request as it is now
     * @param events its events, in the order in which they happened; later ones are left out
     * @param asOf the instant
     */
    public static Optional<RequestJourney> of(ServiceRequest request, List<CrmEvent> events, Instant asOf) {
        List<Stay> stays = StayCalculator.stays(
                events, request.getCreatedAt(), request.getStatus().name(), asOf);
        List<CrmEvent> known =
                events.stream().filter(event -> !event.at().isAfter(asOf)).toList();
        // Without any news it is as it has always been.
        boolean told = known.size() < events.size() || Owners.isTold(events);
        return stays.isEmpty()
                ? Optional.empty()
                : Optional.of(new RequestJourney(
                        request,
                        told ? Owners.after(known, Set.of(ServiceStatus.CREATED.name())) : request.getAssignee(),
                        stays,
                        known.stream().map(CrmEvent::step).toList(),
                        told ? satisfaction(known) : request.getFeedback().map(Feedback::satisfaction)));
    }

    private static Optional<Integer> satisfaction(List<CrmEvent> events) {
        return events.stream()
                .flatMap(event -> Optional.ofNullable(event.details().get("satisfaction")).stream())
                .reduce((first, second) -> second)
                .map(Integer::valueOf);
    }

    /** {@return the status at the instant} */
    public ServiceStatus status() {
        return ServiceStatus.valueOf(stays.get(stays.size() - 1).status());
    }

    /** {@return how often it came back to be handled again} */
    public long returns() {
        return stays.stream()
                        .filter(stay -> stay.status().equals(ServiceStatus.ASSIGNED.name()))
                        .count()
                - (stays.stream().anyMatch(stay -> stay.status().equals(ServiceStatus.ASSIGNED.name())) ? 1 : 0);
    }
}
