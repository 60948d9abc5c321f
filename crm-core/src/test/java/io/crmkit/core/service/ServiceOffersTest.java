package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceOffersTest {
    @Test
    @DisplayName(
            "The steps offered are those that can be taken, and no others: every status, relation, role and setting")
    void agreesWithExecute() {
        int compared = 0;
        int offered = 0;
        for (CrmSettings settings : List.of(CrmSettings.standard(), CrmSettings.classic())) {
            World world = new World(TestCrm.create(settings));
            for (ServiceStatus status : ServiceStatus.values()) {
                for (String creator : List.of("lena", "rolf", "ruth")) {
                    for (String assignee : List.of("rolf", "rita", "ruth")) {
                        for (String actor : List.of("lena", "rolf", "rita", "ruth", "liam")) {
                            Supplier<ServiceRequest> fresh = () -> world.request(status, creator, assignee);
                            Set<ServiceStep> taken = world.taken(actor, fresh);
                            assertThat(world.test.as(actor).offers(fresh.get()))
                                    .as("%s by %s to %s, for %s", status, creator, assignee, actor)
                                    .isEqualTo(taken);
                            compared++;
                            offered += taken.size();
                        }
                    }
                }
            }
        }
        // 2 settings, 5 statuses, 3 creators, 3 assignees, 5 actors.
        assertThat(compared).isEqualTo(450);
        // Under each settings: deleting 12, assigning 12, reassigning 12, processing 9, feedback 21, archiving 18.
        assertThat(offered).isEqualTo(168);
    }

    private static final class World {
        private final TestCrm test;
        private final CareScene care;
        private final Customer customer;
        private final UserId nina;

        World(TestCrm test) {
            this.test = test;
            care = new CareScene(test);
            Scene scene = new Scene(test);
            scene.role(
                    "team lead",
                    new Grant(AccessPermission.READ, Extent.ALL),
                    new Grant(ServicePermission.READ, Extent.ALL),
                    new Grant(ServicePermission.DELETE, Extent.TEAM),
                    new Grant(ServicePermission.ASSIGN, Extent.TEAM),
                    new Grant(ServicePermission.PROCESS, Extent.OWN),
                    new Grant(ServicePermission.FEEDBACK, Extent.TEAM));
            // Leads Ruth.
            test.hire("liam", null, "team lead");
            nina = test.hire("nina", "lena", "account manager");
            customer = scene.customer("Known", test.id("rita"));
        }

        ServiceRequest request(ServiceStatus status, String creator, String assignee) {
            return care.request(status, customer, test.id(creator), test.id(assignee));
        }

        /** The steps that an actor does take, each on a request of its own. */
        Set<ServiceStep> taken(String actor, Supplier<ServiceRequest> fresh) {
            CrmSession session = test.as(actor);
            Set<ServiceStep> taken = EnumSet.noneOf(ServiceStep.class);
            // Recording is not a step of a request that there is, and a return is not asked for.
            for (ServiceStep step : EnumSet.complementOf(EnumSet.of(ServiceStep.CREATE, ServiceStep.RETURN))) {
                ServiceRequest request = fresh.get();
                // Nina handles none of these requests, so she may be given any.
                Command<?> command = step == ServiceStep.REASSIGN
                        ? new ReassignServiceRequest(request.getId(), nina, "on leave")
                        : StepCommands.of(step, request.getId(), customer.getId(), test);
                if (Refusals.of(() -> session.execute(command)).isEmpty()) {
                    taken.add(step);
                }
            }
            return taken;
        }
    }

    @Test
    @DisplayName("Whoever may see no requests is denied, and the system is offered no step of people")
    void noOffers() {
        TestCrm test = TestCrm.create();
        Customer customer = new Scene(test).customer("Known", test.id("rolf"));
        ServiceRequest request =
                new CareScene(test).request(ServiceStatus.ASSIGNED, customer, test.id("rolf"), test.id("rolf"));
        assertThat(Refusals.text(() -> test.as("eva").offers(request))).isEqualTo("denied service.read NOT_GRANTED");
        assertThat(Refusals.text(() -> test.as("gone").offers(request)))
                .isEqualTo("denied service.read INACTIVE_ACTOR");
        assertThat(test.system().offers(request)).isEmpty();
        assertThat(test.as("rolf").offers(request)).containsExactly(ServiceStep.PROCESS);
    }
}
