package io.crmkit.core.service;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Text;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequest;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Records what a customer asks for. Answers with the request.
 *
 * <p>Called by hosts.
 *
 * @param customer the customer who asks
 * @param type what kind of request it is, a value of the dictionary
 * @param title what it is about, in a line
 * @param request what is asked for
 * @param externalId who the request is to the host, unique: its ticket number; null for none
 */
public record CreateServiceRequest(
        @NotNull CustomerId customer,
        @NotNull @Text(max = 50) String type,
        @NotNull @Text(max = 200) String title,
        @NotNull @Text(max = 3000, multiline = true) String request,
        @Text(max = 100) @Nullable String externalId)
        implements Command<ServiceRequest> {

    /**
     * {@return the command to record a request that the host knows by no id of its own}
     *
     * @param customer the customer who asks
     * @param type what kind of request it is
     * @param title what it is about
     * @param request what is asked for
     */
    public static CreateServiceRequest of(CustomerId customer, String type, String title, String request) {
        return new CreateServiceRequest(customer, type, title, request, null);
    }

    /** {@return the command without what people wrote, which may be personal data} */
    @Override
    public String toString() {
        return "CreateServiceRequest[" + customer + ", " + type + "]";
    }

    @Override
    public Action action() {
        return ServiceStep.CREATE;
    }
}
