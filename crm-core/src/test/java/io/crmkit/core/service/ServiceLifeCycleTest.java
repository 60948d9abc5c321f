package io.crmkit.core.service;

import static io.crmkit.spi.service.ServiceStatus.ARCHIVED;
import static io.crmkit.spi.service.ServiceStatus.ASSIGNED;
import static io.crmkit.spi.service.ServiceStatus.CREATED;
import static io.crmkit.spi.service.ServiceStatus.FED_BACK;
import static io.crmkit.spi.service.ServiceStatus.PROCESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every step in every state that a request can be in, and on a request that is not there. Which pairs are legal is
 * written down here once more, from the requirements, so that a slip in the table of {@link ServiceStep} shows.
 */
class ServiceLifeCycleTest {
    /** What the requirements say of a step: who may take it, in which status, and where it leads; absent for gone. */
    private record Rule(String actor, ServiceStatus from, Optional<ServiceStatus> to) {
        static Rule of(String actor, ServiceStatus from, ServiceStatus to) {
            return new Rule(actor, from, Optional.of(to));
        }
    }

    // Rolf recorded every request here and is its assignee; Lena is the supervisor.
    private static final Map<ServiceStep, Rule> RULES = Map.of(
            ServiceStep.DELETE, new Rule("rolf", CREATED, Optional.empty()),
            ServiceStep.ASSIGN, Rule.of("lena", CREATED, ASSIGNED),
            ServiceStep.REASSIGN, Rule.of("lena", ASSIGNED, ASSIGNED),
            ServiceStep.PROCESS, Rule.of("rolf", ASSIGNED, PROCESSED),
            ServiceStep.FEEDBACK, Rule.of("rolf", PROCESSED, FED_BACK),
            ServiceStep.RETURN, Rule.of("rolf", PROCESSED, ASSIGNED),
            ServiceStep.ARCHIVE, Rule.of("rolf", FED_BACK, ARCHIVED));

    private final List<String> legal = new ArrayList<>();
    private final List<String> illegal = new ArrayList<>();

    @TestFactory
    @Tag("000-18")
    @DisplayName("000-14 to 000-18: each step is open in the listed statuses and in no other, whatever the settings")
    List<DynamicContainer> pairs() {
        List<DynamicContainer> containers = new ArrayList<>();
        for (boolean automatic : new boolean[] {false, true}) {
            World world = new World(automatic);
            List<DynamicTest> tests = new ArrayList<>();
            for (ServiceStep step : ServiceStep.values()) {
                for (ServiceStatus status : ServiceStatus.values()) {
                    tests.add(dynamicTest(step + " in " + status, () -> world.pair(step, status)));
                }
                tests.add(dynamicTest(step + " on none", () -> world.absent(step)));
            }
            containers.add(dynamicContainer("automatic archive " + automatic, tests));
        }
        // Last, so that no pair can be lost without notice: 8 steps, 5 statuses and none, 2 settings.
        containers.add(dynamicContainer("all", List.of(dynamicTest("96 pairs, 16 of them legal", () -> {
            assertThat(legal).hasSize(16).doesNotHaveDuplicates();
            assertThat(illegal).hasSize(80).doesNotHaveDuplicates();
        }))));
        return containers;
    }

    @Test
    @DisplayName("No step depends on the settings, and all but the return are asked for")
    void enabled() {
        for (ServiceStep step : ServiceStep.values()) {
            assertThat(step.isEnabled(CrmSettings.standard())).isTrue();
            assertThat(step.isEnabled(CrmSettings.classic())).isTrue();
            assertThat(step.isAskedFor()).isEqualTo(step != ServiceStep.RETURN);
        }
    }

    private final class World {
        private final boolean automatic;
        private final TestCrm test;
        private final CareScene care;
        private final Customer customer;

        World(boolean automatic) {
            this.automatic = automatic;
            test = TestCrm.create(
                    CrmSettings.builder().automaticArchive(automatic).build());
            Scene scene = new Scene(test);
            care = new CareScene(test);
            customer = scene.customer("Known", test.id("rolf"));
            scene.role(
                    "director",
                    Stream.concat(
                                    Stream.of(ServicePermission.READ, CustomerPermission.READ, AccessPermission.READ),
                                    Arrays.stream(ServiceStep.values()).map(ServiceStep::permission))
                            .distinct()
                            .map(permission -> new Grant(permission, Extent.ALL))
                            .toArray(Grant[]::new));
            test.hire("dora", null, "director");
        }

        void pair(ServiceStep step, ServiceStatus status) {
            ServiceRequest request = care.request(status, customer, test.id("rolf"), test.id("rolf"));
            String name = step + " " + status + " " + automatic;
            if (step == ServiceStep.CREATE) {
                // Recording is about no existing request, so all that can be tried is to record the same one again.
                Command<?> again = new CreateServiceRequest(
                        customer.getId(),
                        "COMPLAINT",
                        "Again",
                        "Again",
                        request.getExternalId().orElseThrow());
                refused(
                        name,
                        test.as("rolf"),
                        again,
                        new Refusal.Rejected(CommandRejection.KEY_TAKEN, Map.of("key", "service-request.externalId")));
                return;
            }
            Rule rule = rule(step);
            assertThat(step.to()).isEqualTo(rule.to());
            Command<?> command = StepCommands.of(step, request.getId(), customer.getId(), test);
            if (rule.from() == status) {
                taken(step, rule, request, command);
                legal.add(name);
                return;
            }
            // Nobody is the assignee of a request that is not assigned, so it takes somebody of whom no relation is
            // demanded.
            refused(
                    name,
                    test.as(status == CREATED ? "dora" : rule.actor()),
                    command,
                    new Refusal.Rejected(
                            CommandRejection.STEP_NOT_OPEN,
                            Map.of(
                                    "step",
                                    // What is asked for is feedback, whatever comes of it.
                                    step == ServiceStep.RETURN ? "FEEDBACK" : step.name(),
                                    "status",
                                    status.name(),
                                    "from",
                                    List.of(rule.from().name()))));
        }

        private void taken(ServiceStep step, Rule rule, ServiceRequest request, Command<?> command) {
            Subject subject = Subject.of(ServiceRequest.KIND, request.getId());
            test.as(rule.actor()).execute(command);
            StoreDump dump = StoreDump.of(test.store(), subject);
            List<CrmEvent> events = dump.eventsOf(subject);
            boolean two = automatic && step == ServiceStep.FEEDBACK;
            assertThat(events).hasSize(two ? 2 : 1).allSatisfy(event -> {
                assertThat(event.basis()).isEqualTo(request.getVersion());
                assertThat(event.actor()).contains(test.id(rule.actor()));
                assertThat(event.at()).isEqualTo(TestCrm.NOW);
            });
            assertEvent(events.get(0), 0, step.name(), rule.from(), rule.to());
            if (two) {
                assertEvent(events.get(1), 1, "ARCHIVE", FED_BACK, Optional.of(ARCHIVED));
            }
            Optional<ServiceRequest> after = dump.of(ServiceRequest.KIND).stream()
                    .filter(other -> other.getId().equals(request.getId()))
                    .findFirst();
            assertThat(after.map(ServiceRequest::getStatus)).isEqualTo(two ? Optional.of(ARCHIVED) : rule.to());
            after.ifPresent(state -> assertThat(state.getVersion()).isGreaterThan(request.getVersion()));
        }

        private static void assertEvent(
                CrmEvent event, int ordinal, String step, ServiceStatus from, Optional<ServiceStatus> to) {
            assertThat(event.ordinal()).isEqualTo(ordinal);
            assertThat(event.step()).isEqualTo(step);
            assertThat(event.from()).contains(from.name());
            assertThat(event.to()).isEqualTo(to.map(Enum::name));
        }

        void absent(ServiceStep step) {
            CrmSession rolf = test.as("rolf");
            String name = step + " none " + automatic;
            if (step == ServiceStep.CREATE) {
                ServiceRequest request = rolf.execute(
                        CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Broken", "Asks for a new one."));
                assertThat(request.getStatus()).isEqualTo(CREATED);
                assertThat(step.to()).contains(CREATED);
                List<CrmEvent> events = rolf.history().of(ServiceRequest.KIND, request.getId());
                assertThat(events).hasSize(1);
                assertThat(events.get(0).step()).isEqualTo("CREATE");
                assertThat(events.get(0).from()).isEmpty();
                assertThat(events.get(0).to()).contains("CREATED");
                assertThat(events.get(0).basis()).isLessThan(request.getVersion());
                legal.add(name);
                return;
            }
            Command<?> command = StepCommands.of(step, new ServiceRequestId(test.unknown()), customer.getId(), test);
            refused(name, test.as(rule(step).actor()), command, new Refusal.NotFound("service-request"));
        }

        private void refused(String pair, CrmSession session, Command<?> command, Refusal refusal) {
            StoreDump before = StoreDump.of(test.store());
            assertThat(Refusals.of(session, command)).isEqualTo(refusal);
            assertThat(session.check(command)).contains(refusal);
            assertThat(StoreDump.of(test.store())).isEqualTo(before);
            illegal.add(pair);
        }
    }

    private static Rule rule(ServiceStep step) {
        Rule rule = RULES.get(step);
        if (rule == null) {
            throw new AssertionError("the requirements do not know the step " + step);
        }
        return rule;
    }
}
