package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.DeleteServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of the service desk, and the page of each request. */
@Controller
@RequestMapping("/requests")
class RequestPages {
    private static final Set<ServiceStatus> OPEN = EnumSet.complementOf(EnumSet.of(ServiceStatus.ARCHIVED));
    private static final int ROWS = 20;

    private static final Map<ServiceStep, String> FORMS = new EnumMap<>(Map.of(
            ServiceStep.ASSIGN, "user",
            ServiceStep.REASSIGN, "userAndReason",
            ServiceStep.PROCESS, "handling",
            ServiceStep.FEEDBACK, "feedback",
            ServiceStep.ARCHIVE, "none",
            ServiceStep.DELETE, "none"));

    private final Steps steps;

    RequestPages(Steps steps) {
        this.steps = steps;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String queue(
            @RequestParam(required = false) @Nullable ServiceStatus status,
            @RequestParam(required = false) @Nullable Cursor after,
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            @ModelAttribute("show") Show show,
            Model model) {
        ServiceQuery query = ServiceQuery.builder()
                .statuses(status == null ? OPEN : Set.of(status))
                .build();
        Page<ServiceRequest> page =
                session.serviceRequests().list(query, new PageRequest(ROWS, Optional.ofNullable(after)));
        show.people(page.items().stream().flatMap(request -> request.getAssignee().stream()));
        show.customers(page.items().stream().map(ServiceRequest::getCustomer));
        model.addAttribute("page", page);
        model.addAttribute("status", status);
        model.addAttribute("statuses", ServiceStatus.values());
        model.addAttribute("mayCreate", granted.has(ServicePermission.CREATE));
        return "requests";
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String form(
            @RequestParam(required = false) @Nullable UUID customer,
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            Model model) {
        UUID chosen = model.getAttribute("given") instanceof NewRequest given ? given.customer() : customer;
        model.addAttribute("chosen", chosen);
        model.addAttribute("customers", Choices.customers(session, granted, Optional.ofNullable(chosen)));
        return "request-new";
    }

    /** What the form for a new request gives. */
    public record NewRequest(
            @Nullable String key,
            @Nullable UUID customer,
            @Nullable String type,
            @Nullable String title,
            @Nullable String request) {

        // What lacks is a fault that the CRM tells.
        @SuppressWarnings("NullAway")
        CreateServiceRequest command() {
            return new CreateServiceRequest(
                    customer == null ? null : new CustomerId(customer), type, title, request, null);
        }
    }

    @PostMapping
    String create(CrmSession session, NewRequest given, RedirectAttributes redirect, Locale locale) {
        ServiceRequest request = steps.create(session, given::command, given.key(), given, redirect, locale);
        return request == null
                ? "redirect:/requests/new"
                : "redirect:/requests/" + request.getId().value();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String request(
            @PathVariable UUID id,
            CrmSession session,
            @ModelAttribute("granted") Granted granted,
            @ModelAttribute("show") Show show,
            Model model) {
        ServiceRequest request = session.serviceRequests().get(new ServiceRequestId(id));
        List<CrmEvent> history = session.history().of(ServiceRequest.KIND, request.getId());
        show.people(Stream.concat(
                        Stream.of(
                                request.getAssignee(),
                                request.getCreatedBy(),
                                request.getHandling().map(handling -> handling.handledBy()),
                                request.getFeedback().map(feedback -> feedback.recordedBy())),
                        history.stream().map(CrmEvent::actor))
                .flatMap(Optional::stream));
        model.addAttribute("request", request);
        model.addAttribute("card", session.serviceRequests().customerOf(request.getId()));
        model.addAttribute("history", history);
        model.addAttribute("forms", StepForm.of(session.offers(request), FORMS));
        model.addAttribute(
                "users", Choices.users(session, granted, Given.in(model).map(Given::user)));
        return "request";
    }

    @PostMapping("/{id}/{step}")
    String take(
            @PathVariable UUID id,
            @PathVariable ServiceStep step,
            Given given,
            CrmSession session,
            RedirectAttributes redirect,
            Locale locale) {
        String page = "/requests/" + id;
        Command<?> command = command(step, new ServiceRequestId(id), given);
        String next = step == ServiceStep.DELETE ? "/requests" : page;
        return steps.take(session, new Steps.Step(step, command, page, next), given, redirect, locale);
    }

    private static Command<?> command(ServiceStep step, ServiceRequestId id, Given given) {
        return switch (step) {
            case DELETE -> new DeleteServiceRequest(id);
            case ASSIGN -> new AssignServiceRequest(id, given.userId());
            case REASSIGN -> new ReassignServiceRequest(id, given.userId(), given.words());
            case PROCESS -> new ProcessServiceRequest(id, given.words());
            case FEEDBACK -> new RecordServiceFeedback(id, given.words(), given.rating() == null ? 0 : given.rating());
            case ARCHIVE -> new ArchiveServiceRequest(id);
            case CREATE, RETURN -> throw Steps.unknown(step);
        };
    }
}
