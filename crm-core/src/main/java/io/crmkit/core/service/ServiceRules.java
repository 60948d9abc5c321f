package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.Standings;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What happens to a service request at each step, given that the step is open. */
final class ServiceRules {
    private ServiceRules() {}

    static Decision<ServiceRequest> create(ServiceRequest request, CustomerStanding standing) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        return count(new Outcome(), standing, 1)
                .insert(ServiceRequest.KIND, request)
                .event(
                        ServiceRequest.KIND,
                        request,
                        Optional.empty(),
                        Optional.of(request.getStatus()),
                        Map.of("type", request.getType()))
                .answer(ServiceRequest.KIND, request);
    }

    static Decision<ServiceRequestId> delete(ServiceRequest request, CustomerStanding standing) {
        return count(new Outcome(), standing, -1)
                .remove(ServiceRequest.KIND, request)
                .event(
                        ServiceRequest.KIND,
                        request,
                        Optional.of(request.getStatus()),
                        Optional.empty(),
                        Map.of("type", request.getType()))
                .answer(request.getId());
    }

    static Decision<ServiceRequest> assign(ServiceRequest request, UserId assignee, Instant now) {
        return step(
                request,
                given(request, assignee, now).status(ServiceStatus.ASSIGNED).build(),
                Map.of("assignee", text(assignee)));
    }

    static Decision<ServiceRequest> reassign(ServiceRequest request, UserId assignee, String reason, Instant now) {
        return step(
                request, given(request, assignee, now).build(), Map.of("assignee", text(assignee), "reason", reason));
    }

    /** The text is told in the history too: a later round overwrites it in the request. */
    static Decision<ServiceRequest> process(ServiceRequest request, Handling handling) {
        return step(
                request,
                from(request).status(ServiceStatus.PROCESSED).handling(handling).build(),
                Map.of("handling", handling.text()));
    }

    /** Below the threshold: it is handled again, by whoever handled it. */
    static Decision<ServiceRequest> handBack(ServiceRequest request, Feedback feedback) {
        ServiceRequest returned = from(request)
                .status(ServiceStatus.ASSIGNED)
                .handling(Optional.empty())
                .reworkCount(request.getReworkCount() + 1)
                .build();
        return tell(new Outcome(), Optional.of(ServiceStep.RETURN), request, returned, said(feedback))
                .update(ServiceRequest.KIND, request, returned)
                .answer(ServiceRequest.KIND, returned);
    }

    static Decision<ServiceRequest> feedBack(ServiceRequest request, Feedback feedback) {
        return step(request, fedBack(request, feedback), said(feedback));
    }

    /** Two steps by one command, each of which is told. */
    static Decision<ServiceRequest> feedBackAndArchive(
            ServiceRequest request, Feedback feedback, CustomerStanding standing) {
        ServiceRequest fedBack = fedBack(request, feedback);
        ServiceRequest archived = archived(fedBack, feedback.recordedAt());
        Outcome outcome = count(new Outcome(), standing, -1).update(ServiceRequest.KIND, request, archived);
        tell(outcome, Optional.empty(), request, fedBack, said(feedback));
        tell(outcome, Optional.of(ServiceStep.ARCHIVE), fedBack, archived, Map.of("automatic", "true"));
        return outcome.answer(ServiceRequest.KIND, archived);
    }

    static Decision<ServiceRequest> archive(ServiceRequest request, Instant now, CustomerStanding standing) {
        ServiceRequest archived = archived(request, now);
        Outcome outcome = count(new Outcome(), standing, -1).update(ServiceRequest.KIND, request, archived);
        return tell(outcome, Optional.empty(), request, archived, Map.of()).answer(ServiceRequest.KIND, archived);
    }

    /** Counts open requests of a customer up or down. */
    private static Outcome count(Outcome outcome, CustomerStanding standing, int change) {
        CustomerStanding counted = CustomerStanding.builder()
                .from(standing)
                .openRequests(Standings.counted(standing, standing.getOpenRequests(), change))
                .build();
        return outcome.update(CustomerStanding.KIND, standing, counted);
    }

    private static Decision<ServiceRequest> step(
            ServiceRequest before, ServiceRequest after, Map<String, String> details) {
        return tell(new Outcome(), Optional.empty(), before, after, details)
                .update(ServiceRequest.KIND, before, after)
                .answer(ServiceRequest.KIND, after);
    }

    private static Outcome tell(
            Outcome outcome,
            Optional<Action> step,
            ServiceRequest before,
            ServiceRequest after,
            Map<String, String> details) {
        return outcome.event(
                step,
                ServiceRequest.KIND,
                before,
                Optional.of(before.getStatus()),
                Optional.of(after.getStatus()),
                details);
    }

    private static ServiceRequest.Builder from(ServiceRequest request) {
        return ServiceRequest.builder().from(request);
    }

    private static ServiceRequest.Builder given(ServiceRequest request, UserId assignee, Instant now) {
        return from(request).assignee(assignee).assignedAt(now);
    }

    private static ServiceRequest fedBack(ServiceRequest request, Feedback feedback) {
        return from(request).status(ServiceStatus.FED_BACK).feedback(feedback).build();
    }

    private static ServiceRequest archived(ServiceRequest request, Instant now) {
        return from(request).status(ServiceStatus.ARCHIVED).archivedAt(now).build();
    }

    private static Map<String, String> said(Feedback feedback) {
        return Map.of("result", feedback.result(), "satisfaction", String.valueOf(feedback.satisfaction()));
    }

    private static String text(UserId user) {
        return user.value().toString();
    }
}
