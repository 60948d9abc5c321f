package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.service.ServiceRequestId;
import jakarta.validation.constraints.NotNull;

/**
 * Removes a request that nobody handles yet. Answers with its id.
 *
 * <p>Called by hosts.
 *
 * @param request the request
 */
public record DeleteServiceRequest(@NotNull ServiceRequestId request) implements Command<ServiceRequestId> {

    @Override
    public Action action() {
        return ServiceStep.DELETE;
    }
}
