package io.crmkit.core.service;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.access.Assignees;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.customer.CustomerFaults;
import io.crmkit.core.customer.Standings;
import io.crmkit.core.dictionary.Values;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the rules of service requests need, and asks them. */
final class ServiceHandlers {
    private static final Answer<ServiceRequest> REQUEST = Answer.state(ServiceRequest.KIND, ServiceSubject.REQUEST);

    private ServiceHandlers() {}

    static List<Handler<?, ?, ?>> all() {
        return List.of(
                create(),
                on(DeleteServiceRequest.class, ServiceSubject.REQUEST, DeleteServiceRequest::request)
                        .decide(
                                Answer.id(ServiceRequest.KIND),
                                (command, request, context) ->
                                        ServiceRules.delete(request, standing(request, context))),
                on(AssignServiceRequest.class, ServiceSubject.REQUEST, AssignServiceRequest::request)
                        .check((command, request, context, faults) -> Assignees.check(
                                command.assignee(), ServicePermission.PROCESS, "assignee", context, faults))
                        .decide(
                                REQUEST,
                                (command, request, context) ->
                                        ServiceRules.assign(request, command.assignee(), context.now())),
                on(ReassignServiceRequest.class, ServiceSubject.REQUEST, ReassignServiceRequest::request)
                        .check((command, request, context, faults) -> Assignees.checkOther(
                                command.assignee(),
                                request.getAssignee(),
                                ServicePermission.PROCESS,
                                "assignee",
                                context,
                                faults))
                        .decide(
                                REQUEST,
                                (command, request, context) -> ServiceRules.reassign(
                                        request, command.assignee(), command.reason(), context.now())),
                on(ProcessServiceRequest.class, ServiceSubject.REQUEST, ProcessServiceRequest::request)
                        .decide(
                                REQUEST,
                                (command, request, context) -> ServiceRules.process(
                                        request, new Handling(command.handling(), user(context), context.now()))),
                on(RecordServiceFeedback.class, ServiceSubject.REQUEST, RecordServiceFeedback::request)
                        .decide(REQUEST, ServiceHandlers::feedback),
                on(ArchiveServiceRequest.class, ServiceSubject.REQUEST, ArchiveServiceRequest::request)
                        .decide(
                                REQUEST,
                                (command, request, context) ->
                                        ServiceRules.archive(request, context.now(), standing(request, context))));
    }

    private static Handler<CreateServiceRequest, ServiceRequest, Handler.None> create() {
        return Handler.of(CreateServiceRequest.class)
                .check((command, none, context, faults) -> {
                    CustomerFaults.check(command.customer(), "customer", context, faults);
                    Values.check(DictionaryType.SERVICE_TYPE, Optional.of(command.type()), "type", context, faults);
                })
                .decide(REQUEST, (command, none, context) -> create(command, context));
    }

    private static Decision<ServiceRequest> create(CreateServiceRequest command, Context context) {
        if (command.externalId() != null
                && !context.unit()
                        .services()
                        .findByExternalIds(Set.of(command.externalId()), AccessScope.all())
                        .isEmpty()) {
            return Decision.rejected(CommandRejection.KEY_TAKEN, Map.of("key", "service-request.externalId"));
        }
        ServiceRequest request = ServiceRequest.builder()
                .id(new ServiceRequestId(context.newId()))
                .externalId(Optional.ofNullable(command.externalId()))
                .status(ServiceStatus.CREATED)
                .type(command.type())
                .title(command.title().strip())
                .customer(command.customer())
                .request(command.request())
                .createdBy(context.actor().user())
                .createdAt(context.now())
                .createdOn(context.today())
                .build();
        return ServiceRules.create(
                request, Standings.find(command.customer(), context).orElseThrow());
    }

    private static Decision<ServiceRequest> feedback(
            RecordServiceFeedback command, ServiceRequest request, Context context) {
        Feedback feedback = new Feedback(command.result(), command.satisfaction(), user(context), context.now());
        if (command.satisfaction() < context.settings().getSatisfactionThreshold()) {
            return ServiceRules.handBack(request, feedback);
        }
        return context.settings().isAutomaticArchive()
                ? ServiceRules.feedBackAndArchive(request, feedback, standing(request, context))
                : ServiceRules.feedBack(request, feedback);
    }

    /** Only users hold the permissions that these steps take, so there is one to name. */
    private static UserId user(Context context) {
        return context.actor().user().orElseThrow();
    }

    private static CustomerStanding standing(ServiceRequest request, Context context) {
        return Standings.find(request.getCustomer(), context).orElseThrow();
    }
}
