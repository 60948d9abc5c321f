package io.crmkit.examples.checks;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays incidents through the workflow, one after the other, each step at its own time. */
final class IncidentReplay {
    private static final int SATISFIED = 3;
    private static final int NOT_SATISFIED = 2;

    private final IncidentOffice office;
    private final IncidentReading reading;

    private IncidentReplay(IncidentOffice office, IncidentReading reading) {
        this.office = office;
        this.reading = reading;
    }

    /** Plays incidents as far as the workflow lets them go, and returns what came of each, by its number. */
    static Map<String, IncidentOutcome> of(List<Incident> incidents, IncidentReading reading, IncidentOffice office) {
        IncidentReplay replay = new IncidentReplay(office, reading);
        Map<String, IncidentOutcome> outcomes = new LinkedHashMap<>();
        incidents.forEach(incident -> outcomes.put(incident.number(), replay.play(incident)));
        return outcomes;
    }

    private IncidentOutcome play(Incident incident) {
        List<IncidentStep> steps = reading.of(incident.steps());
        office.clock().set(steps.get(0).at());
        ServiceRequest request = office.as(IncidentOffice.MANAGER)
                .execute(new CreateServiceRequest(
                        office.location(incident.location()),
                        incident.category(),
                        incident.number(),
                        "as the caller told it",
                        incident.number()));
        int accepted = 1;
        for (IncidentStep step : steps.subList(1, steps.size())) {
            Optional<Command<ServiceRequest>> command = command(step, request);
            if (command.isEmpty()) {
                return outcome(IncidentOutcome.Ending.NO_SUCH_STEP, accepted, incident, Optional.empty());
            }
            office.clock().set(step.at());
            try {
                request = actor(step, request).execute(command.get());
            } catch (CrmException e) {
                return outcome(IncidentOutcome.Ending.REFUSED, accepted, incident, Optional.of(e.refusal()));
            }
            accepted++;
        }
        IncidentOutcome.Ending ending = request.getStatus() == ServiceStatus.ARCHIVED
                ? IncidentOutcome.Ending.ARCHIVED
                : IncidentOutcome.Ending.ENDED_EARLY;
        return outcome(ending, accepted, incident, Optional.empty());
    }

    /** The status is read anew: what was refused must not have changed it. */
    private IncidentOutcome outcome(
            IncidentOutcome.Ending ending, int accepted, Incident incident, Optional<Refusal> refusal) {
        ServiceRequest request = office.system()
                .serviceRequests()
                .findByExternalId(incident.number())
                .orElseThrow();
        return new IncidentOutcome(ending, accepted, request.getStatus(), refusal);
    }

    private CrmSession actor(IncidentStep step, ServiceRequest request) {
        if (step.assignee().isPresent()) {
            return office.as(IncidentOffice.SUPERVISOR);
        }
        return request.getAssignee().map(office::as).orElseGet(() -> office.as(IncidentOffice.DESK));
    }

    /** The command for a step; absent if the workflow knows no such step. */
    private Optional<Command<ServiceRequest>> command(IncidentStep step, ServiceRequest request) {
        return Optional.ofNullable(
                switch (step.name()) {
                    case "ASSIGN" ->
                        new AssignServiceRequest(
                                request.getId(), office.user(step.assignee().orElseThrow()));
                    case "REASSIGN" ->
                        new ReassignServiceRequest(
                                request.getId(), office.user(step.assignee().orElseThrow()), "as the log has it");
                    case "PROCESS" -> new ProcessServiceRequest(request.getId(), "active");
                    case "FEEDBACK" -> new RecordServiceFeedback(request.getId(), "resolved", SATISFIED);
                    case "RETURN" -> new RecordServiceFeedback(request.getId(), "not resolved", NOT_SATISFIED);
                    case "ARCHIVE" -> new ArchiveServiceRequest(request.getId());
                    default -> null;
                });
    }
}
