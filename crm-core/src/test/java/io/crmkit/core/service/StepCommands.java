package io.crmkit.core.service;

import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequestId;

/** A command for each step of the life cycle. */
final class StepCommands {
    private StepCommands() {}

    /** A command that takes a step, with nothing else wrong with it; the last two under the default threshold. */
    static Command<?> of(ServiceStep step, ServiceRequestId request, CustomerId customer, TestCrm test) {
        return switch (step) {
            case CREATE -> CreateServiceRequest.of(customer, "COMPLAINT", "Broken", "Asks for a new one.");
            case DELETE -> new DeleteServiceRequest(request);
            case ASSIGN -> new AssignServiceRequest(request, test.id("rita"));
            case REASSIGN -> new ReassignServiceRequest(request, test.id("rita"), "on leave");
            case PROCESS -> new ProcessServiceRequest(request, "sent a new one");
            case ARCHIVE -> new ArchiveServiceRequest(request);
            case FEEDBACK -> new RecordServiceFeedback(request, "came in time", 3);
            case RETURN -> new RecordServiceFeedback(request, "broken again", 2);
        };
    }
}
