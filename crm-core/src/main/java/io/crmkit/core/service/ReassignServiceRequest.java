package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import jakarta.validation.constraints.NotNull;

/**
 * Gives a request that is to be handled to another user who may handle requests. Answers with the request.
 *
 * <p>Called by hosts.
 *
 * @param request the request
 * @param assignee who is to handle it from now on
 * @param reason why
 */
public record ReassignServiceRequest(
        @NotNull ServiceRequestId request,
        @NotNull UserId assignee,
        @NotNull @Text(max = 2000, multiline = true) String reason)
        implements Command<ServiceRequest> {

    /** {@return the command without the reason, which may hold personal data} */
    @Override
    public String toString() {
        return "ReassignServiceRequest[" + request + ", " + assignee + "]";
    }

    @Override
    public Action action() {
        return ServiceStep.REASSIGN;
    }
}
