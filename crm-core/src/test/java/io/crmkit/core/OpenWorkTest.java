package io.crmkit.core;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.RecoverLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.service.ArchiveServiceRequest;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.DeleteServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.ServiceRequestId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How many requests and cases the standing of a customer counts as open, and what keeps a customer from being retired.
 */
class OpenWorkTest {
    private final TestCrm test =
            TestCrm.create(CrmSettings.builder().automaticArchive(false).build());
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");
    private final CrmSession rita = test.as("rita");
    private final CareScene care = new CareScene(test);
    private final Customer customer = new Scene(test).customer("Known", idOfRolf);

    private ServiceRequestId recorded() {
        return rolf.execute(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Broken", "Asks for a new one."))
                .getId();
    }

    private LossCaseId warned() {
        return care.lossCase(LossStatus.WARNED, customer).getId();
    }

    private void assertOpen(int chances, int requests, int lossCases) {
        CustomerStanding standing = lena.customers().standing(customer.getId());
        assertThat(standing.getOpenChances()).as("chances").isEqualTo(chances);
        assertThat(standing.getOpenRequests()).as("requests").isEqualTo(requests);
        assertThat(standing.getOpenLossCases()).as("loss cases").isEqualTo(lossCases);
    }

    /** Retiring is refused, with how much is open; and writes nothing. */
    private void assertNotRetired(int chances, int requests, int lossCases) {
        StoreDump before = StoreDump.of(test.store());
        assertRejected(
                rolf,
                new RetireCustomer(customer.getId()),
                CustomerRejection.CUSTOMER_HAS_OPEN_WORK,
                Map.of("openChances", chances, "openRequests", requests, "openLossCases", lossCases));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        assertOpen(chances, requests, lossCases);
    }

    private void assertRetires() {
        rolf.execute(new RetireCustomer(customer.getId()));
        assertThat(rolf.customers().standing(customer.getId()).getStatus()).isEqualTo(CustomerStatus.RETIRED);
    }

    @Test
    @DisplayName(
            "A request counts from when it is recorded until it is archived, and the customer is not retired before")
    void request() {
        ServiceRequestId id = recorded();
        assertNotRetired(0, 1, 0);
        lena.execute(new AssignServiceRequest(id, idOfRita));
        lena.execute(new ReassignServiceRequest(id, idOfRolf, "on leave"));
        lena.execute(new ReassignServiceRequest(id, idOfRita, "back again"));
        assertNotRetired(0, 1, 0);
        rita.execute(new ProcessServiceRequest(id, "glued it"));
        assertNotRetired(0, 1, 0);
        rita.execute(new RecordServiceFeedback(id, "broke again", 1));
        assertNotRetired(0, 1, 0);
        rita.execute(new ProcessServiceRequest(id, "sent a new one"));
        rita.execute(new RecordServiceFeedback(id, "came in time", 5));
        assertNotRetired(0, 1, 0);
        rita.execute(new ArchiveServiceRequest(id));
        assertOpen(0, 0, 0);
        assertRetires();
    }

    @Test
    @DisplayName("A request that is archived with the feedback counts no more")
    void automatic() {
        TestCrm automatic = TestCrm.create();
        CareScene there = new CareScene(automatic);
        Customer known = new Scene(automatic).customer("Known", automatic.id("rolf"));
        CrmSession session = automatic.as("rolf");
        ServiceRequestId id = session.execute(
                        CreateServiceRequest.of(known.getId(), "COMPLAINT", "Broken", "Asks for a new one."))
                .getId();
        session.execute(CreateServiceRequest.of(known.getId(), "COMPLAINT", "Late", "Asks when."));
        automatic.as("lena").execute(new AssignServiceRequest(id, automatic.id("rolf")));
        session.execute(new ProcessServiceRequest(id, "sent a new one"));
        assertThat(there.standing(known).getOpenRequests()).isEqualTo(2);
        session.execute(new RecordServiceFeedback(id, "came in time", 3));
        assertThat(there.standing(known).getOpenRequests()).isEqualTo(1);
    }

    @Test
    @DisplayName("Deleting a request gives the count back")
    void delete() {
        ServiceRequestId id = recorded();
        recorded();
        assertOpen(0, 2, 0);
        rolf.execute(new DeleteServiceRequest(id));
        assertNotRetired(0, 1, 0);
    }

    @Test
    @DisplayName("A loss case counts until it is determined; the lost customer can be retired")
    void determined() {
        LossCaseId id = warned();
        assertNotRetired(0, 0, 1);
        rolf.execute(new SuspendLoss(id, "a visit"));
        rolf.execute(new SuspendLoss(id, "a discount"));
        assertNotRetired(0, 0, 1);
        rolf.execute(new DetermineLoss(id, "COMPETITOR", "buys elsewhere"));
        assertOpen(0, 0, 0);
        assertThat(care.standing(customer).getStatus()).isEqualTo(CustomerStatus.LOST);
        assertRetires();
        assertThat(rolf.history().of(Customer.KIND, customer.getId()))
                .extracting(CrmEvent::from)
                .last()
                .isEqualTo(Optional.of("LOST"));
    }

    @Test
    @DisplayName("A loss case counts until the customer is recovered")
    void recovered() {
        LossCaseId id = warned();
        rolf.execute(new RecoverLoss(id, "has promised an order"));
        assertOpen(0, 0, 0);
        assertRetires();
    }

    @Test
    @DisplayName("All three counts are told, and each of them alone keeps the customer")
    void three() {
        ChanceId chance = rolf.execute(new CreateChance(Samples.chanceDetails("Known"), customer.getId(), null))
                .getId();
        ServiceRequestId first = recorded();
        ServiceRequestId second = recorded();
        LossCaseId lossCase = warned();
        assertNotRetired(1, 2, 1);
        rolf.execute(new DeleteServiceRequest(first));
        assertNotRetired(1, 1, 1);
        rolf.execute(new RecoverLoss(lossCase, "has promised an order"));
        assertNotRetired(1, 1, 0);
        rolf.execute(new DeleteChance(chance));
        assertNotRetired(0, 1, 0);
        rolf.execute(new DeleteServiceRequest(second));
        assertRetires();
    }
}
