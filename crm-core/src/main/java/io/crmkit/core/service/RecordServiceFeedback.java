package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.Range;

/**
 * Records what the customer says of how a request was handled. From the threshold of the settings on, the request is
 * fed back and, if the settings say so, archived; below it, the request goes back to its assignee to be handled again.
 * Answers with the request.
 *
 * <p>Called by hosts.
 *
 * @param request the request
 * @param result what came of it
 * @param satisfaction how satisfied the customer is, from 1 to 5
 */
public record RecordServiceFeedback(
        @NotNull ServiceRequestId request,
        @NotNull @Text(max = 500, multiline = true) String result,
        @Range(min = 1, max = 5) int satisfaction)
        implements Command<ServiceRequest> {

    /** {@return the command without the words, which may hold personal data} */
    @Override
    public String toString() {
        return "RecordServiceFeedback[" + request + ", " + satisfaction + "]";
    }

    @Override
    public Action action() {
        return ServiceStep.FEEDBACK;
    }
}
