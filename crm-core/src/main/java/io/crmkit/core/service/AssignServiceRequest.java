package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import jakarta.validation.constraints.NotNull;

/**
 * Gives a request to an active user who may handle requests. Answers with the request.
 *
 * <p>Called by hosts.
 *
 * @param request the request
 * @param assignee who is to handle it
 */
public record AssignServiceRequest(
        @NotNull ServiceRequestId request, @NotNull UserId assignee) implements Command<ServiceRequest> {

    @Override
    public Action action() {
        return ServiceStep.ASSIGN;
    }
}
