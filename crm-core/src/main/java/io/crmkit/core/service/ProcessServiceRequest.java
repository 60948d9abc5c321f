package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import jakarta.validation.constraints.NotNull;

/**
 * Records what was done about a request. Answers with the request.
 *
 * <p>Called by hosts.
 *
 * @param request the request
 * @param handling what was done
 */
public record ProcessServiceRequest(
        @NotNull ServiceRequestId request,
        @NotNull @Text(max = 3000, multiline = true) String handling) implements Command<ServiceRequest> {

    /** {@return the command without the handling, which may hold personal data} */
    @Override
    public String toString() {
        return "ProcessServiceRequest[" + request + "]";
    }

    @Override
    public Action action() {
        return ServiceStep.PROCESS;
    }
}
