package io.crmkit.core.sequence;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Service requests, loss cases and activities as people see them in a real CRM, and what they may do about them. */
final class WorkViews {
    private final Cast cast;

    WorkViews(Cast cast) {
        this.cast = cast;
    }

    String request(ServiceRequest request, CrmSession session) {
        return Lines.request(
                        cast.requests.of(request.getId()),
                        request.getStatus().name(),
                        request.getType(),
                        cast.customers.of(request.getCustomer()),
                        cast.signed(request.getCreatedBy(), request.getCreatedAt()),
                        request.getCreatedOn().toString(),
                        request.getExternalId().orElse(""))
                + Lines.handling(
                        request.getAssignedAt()
                                .map(at -> cast.signed(request.getAssignee(), at))
                                .orElse(""),
                        request.getHandling().map(this::handling).orElse(""),
                        request.getFeedback().map(this::feedback).orElse(""),
                        request.getReworkCount(),
                        request.getArchivedAt().map(Stage::moment).orElse(""),
                        names(session.offers(request)));
    }

    private String handling(Handling handling) {
        return handling.text() + " by " + cast.signed(Optional.of(handling.handledBy()), handling.handledAt());
    }

    private String feedback(Feedback feedback) {
        return feedback.satisfaction() + " by "
                + cast.signed(Optional.of(feedback.recordedBy()), feedback.recordedAt());
    }

    String lossCase(LossCase lossCase, CrmSession session) {
        return Lines.lossCase(
                        cast.cases.of(lossCase.getId()),
                        lossCase.getStatus().name(),
                        cast.customers.of(lossCase.getCustomer()),
                        name(lossCase.getManager()),
                        Stage.moment(lossCase.getOpenedAt()),
                        lossCase.getClosedAt().map(Stage::moment).orElse(""))
                + Lines.evidence(
                        lossCase.getWarnedOn().toString(), day(lossCase.getLastOrderDate()), lossCase.getLimitMonths())
                + Lines.outcome(
                        lossCase.getMeasures().stream().map(this::measure).toList(),
                        lossCase.getReasonClass()
                                .map(reason ->
                                        reason + ": " + lossCase.getReason().orElseThrow())
                                .orElse(""),
                        day(lossCase.getLostDate()),
                        names(session.offers(lossCase)));
    }

    private String measure(LossMeasure measure) {
        return measure.text() + " by " + cast.signed(Optional.of(measure.author()), measure.at());
    }

    String activity(Activity activity) {
        return Lines.activity(
                        cast.activities.of(activity.getId()),
                        activity.getStatus().name(),
                        activity.getDate().toString(),
                        activity.getTitle(),
                        cast.customers.of(activity.getCustomer()))
                + Lines.execution(
                        name(activity.getResponsible()),
                        cast.signed(activity.getRecordedBy(), activity.getRecordedAt()),
                        activity.getOutcome().orElse(""));
    }

    private static String day(Optional<?> day) {
        return day.map(Object::toString).orElse("");
    }

    private static Collection<String> names(Set<? extends Enum<?>> steps) {
        return steps.stream().map(Enum::name).sorted().toList();
    }

    private String name(UserId user) {
        return cast.name(Optional.of(user));
    }
}
