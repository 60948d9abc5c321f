package io.crmkit.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 000-15: who handles a request, by whose choice. */
class ServiceAssignTest {
    private static final Instant LATER = Instant.parse("2026-03-03T08:00:00Z");

    private final MovingClock clock = new MovingClock(TestCrm.NOW);
    private final TestCrm test =
            TestCrm.create(new InMemoryStore(), CrmSettings.standard(), new CrmListener() {}, clock);
    private final Scene scene = new Scene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final UserId idOfRita = test.id("rita");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rita = test.as("rita");
    private final Customer customer = scene.customer("Known", idOfRolf);

    private ServiceRequest request(ServiceStatus status) {
        return new CareScene(test).request(status, customer, idOfRolf, idOfRita);
    }

    @Test
    @Tag("000-15")
    @DisplayName("000-15: assigning names the assignee and the time, and keeps the rest")
    void assign() {
        ServiceRequest before = request(ServiceStatus.CREATED);
        clock.to(LATER);
        ServiceRequest after = lena.execute(new AssignServiceRequest(before.getId(), idOfRita));
        assertThat(after)
                .isEqualTo(ServiceRequest.builder()
                        .from(before)
                        .status(ServiceStatus.ASSIGNED)
                        .assignee(idOfRita)
                        .assignedAt(LATER)
                        .version(after.getVersion())
                        .build());
        assertThat(rita.serviceRequests().get(before.getId())).isEqualTo(after);
        assertDetails(after, Map.of("assignee", idOfRita.value().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lena", "eva", "ada", "gone", "nils"})
    @Tag("000-15")
    @DisplayName("000-15: nobody is assigned a request who is not active or may not handle requests")
    void ineligible(String user) {
        test.hire("nils", null);
        ServiceRequestId created = request(ServiceStatus.CREATED).getId();
        ServiceRequestId assigned = request(ServiceStatus.ASSIGNED).getId();
        Refusal expected = new Refusal.Invalid(List.of(Violation.of("assignee", ViolationCode.NOT_ELIGIBLE)));
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.of(lena, new AssignServiceRequest(created, test.id(user))))
                .isEqualTo(expected);
        assertThat(Refusals.of(lena, new ReassignServiceRequest(assigned, test.id(user), "on leave")))
                .isEqualTo(expected);
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "Whoever may handle requests may be assigned one, by whatever role, and is not asked for any other right")
    void eligible() {
        scene.role("helper", new Grant(ServicePermission.PROCESS, Extent.OWN));
        UserId hugo = test.hire("hugo", null, "helper");
        UserId both = test.hire("bea", null, "helper", DefaultRole.SALES_SUPERVISOR.roleName());
        ServiceRequestId id = request(ServiceStatus.CREATED).getId();
        assertThat(lena.execute(new AssignServiceRequest(id, hugo)).getAssignee())
                .contains(hugo);
        assertThat(lena.execute(new ReassignServiceRequest(id, both, "on leave"))
                        .getAssignee())
                .contains(both);
    }

    @Test
    @DisplayName(
            "Reassigning takes another user and a reason, which the history keeps; the old assignee sees it no more")
    void reassign() {
        ServiceRequest before = request(ServiceStatus.ASSIGNED);
        assertThat(Refusals.text(Refusals.of(lena, new ReassignServiceRequest(before.getId(), idOfRita, "again"))))
                .isEqualTo("invalid assignee NOT_ELIGIBLE");
        clock.to(LATER);
        ServiceRequest after = lena.execute(new ReassignServiceRequest(before.getId(), test.id("ruth"), "on leave"));
        assertThat(after)
                .isEqualTo(ServiceRequest.builder()
                        .from(before)
                        .assignee(test.id("ruth"))
                        .assignedAt(LATER)
                        .version(after.getVersion())
                        .build());
        assertDetails(after, Map.of("assignee", test.id("ruth").value().toString(), "reason", "on leave"));
        assertThat(Refusals.text(() -> rita.serviceRequests().get(before.getId())))
                .isEqualTo("not found service-request");
        assertThat(test.as("ruth").serviceRequests().get(before.getId())).isEqualTo(after);
    }

    /** What the last event of a request tells beside its step. */
    private void assertDetails(ServiceRequest request, Map<String, String> details) {
        List<CrmEvent> events = lena.history().of(ServiceRequest.KIND, request.getId());
        assertThat(events.get(events.size() - 1).details()).isEqualTo(details);
    }
}
