package io.crmkit.examples.benchmarks.database;

import io.crmkit.core.CrmSession;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequestId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The process by commands: validated, authorised, decided, explained. */
record ServiceByCommand(Office office, CrmSession lead, CrmSession representative) implements ServiceSide {
    @Override
    public UUID create() {
        CustomerId customer = office.customers()
                .get(ThreadLocalRandom.current().nextInt(office.customers().size()));
        return representative
                .execute(CreateServiceRequest.of(
                        customer, Office.TYPE, "A wheel came off", "It did so on the way home."))
                .getId()
                .value();
    }

    @Override
    public void assign(UUID request) {
        lead.execute(new AssignServiceRequest(new ServiceRequestId(request), new UserId(office.representative())));
    }

    @Override
    public void process(UUID request) {
        representative.execute(new ProcessServiceRequest(new ServiceRequestId(request), "Sent a new one."));
    }

    @Override
    public void feedBack(UUID request) {
        representative.execute(new RecordServiceFeedback(new ServiceRequestId(request), "It fits.", 5));
    }
}
