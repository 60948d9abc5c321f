package io.crmkit.core.sequence;

import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.CompleteActivity;
import io.crmkit.core.activity.EditActivity;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.activity.RecordActivity;
import io.crmkit.core.activity.RemoveActivity;
import io.crmkit.core.command.Command;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.RecoverLoss;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.DeleteServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.service.ServiceRequestId;
import java.time.LocalDate;
import java.util.Optional;

/** What moves on loss cases, service requests and activities are on a real CRM. */
final class WorkCommands {
    private final Cast cast;

    WorkCommands(Cast cast) {
        this.cast = cast;
    }

    Command<?> of(Move move) {
        return switch (move.attempt().area()) {
            case LOSS -> loss(move);
            case SERVICE -> service(move);
            default -> activity(move);
        };
    }

    private Command<?> loss(Move move) {
        LossCaseId lossCase = cast.cases.at(move.target());
        return switch (move.attempt()) {
            case SCAN, SCAN_BY_HAND -> new ScanForLoss();
            case SUSPEND -> new SuspendLoss(lossCase, "call " + move.value());
            case DETERMINE -> new DetermineLoss(lossCase, Words.lossReason(move), "because " + move.value());
            case RECOVER -> new RecoverLoss(lossCase, "they called");
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    private Command<?> service(Move move) {
        ServiceRequestId request = cast.requests.at(move.target());
        UserId user = cast.user(move.other());
        String ticket = Words.ticket(move);
        return switch (move.attempt()) {
            case CREATE_REQUEST ->
                new CreateServiceRequest(
                        cast.customers.at(move.other()),
                        Words.serviceType(move),
                        "A wheel came off",
                        "Please send another one.",
                        ticket.isEmpty() ? null : ticket);
            case DELETE_REQUEST -> new DeleteServiceRequest(request);
            case ASSIGN_REQUEST -> new AssignServiceRequest(request, user);
            case REASSIGN_REQUEST -> new ReassignServiceRequest(request, user, "on leave");
            case PROCESS -> new ProcessServiceRequest(request, "did " + move.value());
            case FEEDBACK -> new RecordServiceFeedback(request, "it turns", Words.satisfaction(move));
            case ARCHIVE -> new ArchiveServiceRequest(request);
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    private Command<?> activity(Move move) {
        CustomerId customer = cast.customers.at(move.target());
        ActivityId activity = cast.activities.at(move.target());
        LocalDate date = Stage.date(move.value());
        ActivityDetails details = ActivityDetails.builder()
                .title(Words.title(move))
                .place("at the plant")
                .channel(Words.channel(move))
                .responsible(Words.namesResponsible(move) ? Optional.of(cast.user(move.other())) : Optional.empty())
                .build();
        return switch (move.attempt()) {
            case PLAN_ACTIVITY -> new PlanActivity(customer, date, details);
            case RECORD_ACTIVITY -> new RecordActivity(customer, date, details, Words.outcome(move));
            case EDIT_ACTIVITY -> new EditActivity(activity, date, details);
            case COMPLETE_ACTIVITY -> new CompleteActivity(activity, date, Words.outcome(move));
            case REMOVE_ACTIVITY -> new RemoveActivity(activity);
            default -> throw new IllegalArgumentException(move.toString());
        };
    }
}
