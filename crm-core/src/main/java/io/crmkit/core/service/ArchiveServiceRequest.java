package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import jakarta.validation.constraints.NotNull;

/**
 * Closes a request that the customer is satisfied with. Answers with the request.
 *
 * <p>Called by hosts.
 *
 * @param request the request
 */
public record ArchiveServiceRequest(@NotNull ServiceRequestId request) implements Command<ServiceRequest> {

    @Override
    public Action action() {
        return ServiceStep.ARCHIVE;
    }
}
