package io.crmkit.core.service;

import static io.crmkit.spi.service.ServiceStatus.ARCHIVED;
import static io.crmkit.spi.service.ServiceStatus.ASSIGNED;
import static io.crmkit.spi.service.ServiceStatus.FED_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 000-17: what the customer says of the handling decides where a request goes. */
class FeedbackTest {
    private final MovingClock clock = new MovingClock(TestCrm.NOW);

    private TestCrm crm(int threshold, boolean automatic) {
        CrmSettings settings = CrmSettings.builder()
                .satisfactionThreshold(threshold)
                .automaticArchive(automatic)
                .build();
        return TestCrm.create(new InMemoryStore(), settings, new CrmListener() {}, clock);
    }

    @TestFactory
    @Tag("000-17")
    @DisplayName("1.3: a satisfaction at or above the threshold is fed back, one below it is handled again")
    List<DynamicTest> thresholds() {
        List<ServiceStatus> outcomes = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (boolean automatic : new boolean[] {false, true}) {
            for (int threshold = 1; threshold <= 5; threshold++) {
                TestCrm test = crm(threshold, automatic);
                boolean[] satisfied = new boolean[6];
                for (int satisfaction = 1; satisfaction <= 5; satisfaction++) {
                    int said = satisfaction;
                    satisfied[said] = said >= threshold;
                    ServiceStatus satisfiedStatus = automatic ? ARCHIVED : FED_BACK;
                    tests.add(dynamicTest(
                            "%d of %d, archive %s".formatted(said, threshold, automatic),
                            () -> outcomes.add(feedback(test, said, satisfied[said] ? satisfiedStatus : ASSIGNED))));
                }
            }
        }
        // Last, so that no pair can be lost without notice: under threshold t, t - 1 of 5 come back, under 2 settings.
        tests.add(dynamicTest("50 pairs, 20 of them returned", () -> {
            assertThat(outcomes).hasSize(50);
            assertThat(outcomes).filteredOn(status -> status == ASSIGNED).hasSize(20);
            assertThat(outcomes).filteredOn(status -> status == ARCHIVED).hasSize(15);
        }));
        return tests;
    }

    private static ServiceStatus feedback(TestCrm test, int satisfaction, ServiceStatus expected) {
        CareScene care = new CareScene(test);
        Customer customer = new Scene(test).customer("Customer " + satisfaction, test.id("rolf"));
        ServiceRequest request = care.request(ServiceStatus.PROCESSED, customer, test.id("rolf"), test.id("rolf"));
        ServiceRequest after =
                test.as("rolf").execute(new RecordServiceFeedback(request.getId(), "as they said", satisfaction));
        assertThat(after.getStatus()).isEqualTo(expected);
        boolean returned = expected == ASSIGNED;
        assertThat(after.getReworkCount()).isEqualTo(returned ? 1 : 0);
        assertThat(after.getHandling().isPresent()).isEqualTo(!returned);
        assertThat(after.getFeedback().map(Feedback::satisfaction).orElse(0)).isEqualTo(returned ? 0 : satisfaction);
        assertThat(after.getArchivedAt().isPresent()).isEqualTo(expected == ARCHIVED);
        assertThat(care.standing(customer).getOpenRequests()).isEqualTo(expected == ARCHIVED ? 0 : 1);
        return after.getStatus();
    }

    @Test
    @DisplayName(
            "By default the threshold is 3 and requests are archived with the feedback; no other threshold exists than 1 to 5")
    void defaults() {
        assertThat(CrmSettings.standard().getSatisfactionThreshold()).isEqualTo(3);
        assertThat(CrmSettings.standard().isAutomaticArchive()).isTrue();
        for (int threshold : new int[] {0, 6, -1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> CrmSettings.builder()
                            .satisfactionThreshold(threshold)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName(
            "1.3: after two returns the history keeps every round: what was done, by whom, when, and what was said of it")
    void rounds() {
        TestCrm test = crm(3, true);
        CrmSession lena = test.as("lena");
        CrmSession rolf = test.as("rolf");
        CrmSession rita = test.as("rita");
        Customer customer = new Scene(test).customer("Known", test.id("rolf"));
        ServiceRequestId id = rolf.execute(
                        CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Broken", "Asks for a new one."))
                .getId();
        later();
        lena.execute(new AssignServiceRequest(id, test.id("rolf")));
        later();
        rolf.execute(new ProcessServiceRequest(id, "glued it"));
        later();
        rolf.execute(new RecordServiceFeedback(id, "broke again", 1));
        later();
        lena.execute(new ReassignServiceRequest(id, test.id("rita"), "Rita knows ships"));
        later();
        rita.execute(new ProcessServiceRequest(id, "glued it better"));
        later();
        ServiceRequest twice = rolf.execute(new RecordServiceFeedback(id, "broke once more", 2));
        assertThat(twice.getReworkCount()).isEqualTo(2);
        assertThat(twice.getAssignee()).contains(test.id("rita"));
        assertThat(twice.getHandling()).isEmpty();
        assertThat(twice.getFeedback()).isEmpty();
        later();
        rita.execute(new ProcessServiceRequest(id, "sent a new one"));
        later();
        ServiceRequest done = rolf.execute(new RecordServiceFeedback(id, "at last", 5));

        assertThat(done.getReworkCount()).isEqualTo(2);
        assertThat(done.getHandling())
                .contains(new Handling("sent a new one", test.id("rita"), TestCrm.NOW.plus(Duration.ofHours(7))));
        assertThat(done.getFeedback())
                .contains(new Feedback("at last", 5, test.id("rolf"), TestCrm.NOW.plus(Duration.ofHours(8))));
        assertThat(done.getArchivedAt()).contains(TestCrm.NOW.plus(Duration.ofHours(8)));
        List<CrmEvent> history = rolf.history().of(ServiceRequest.KIND, id);
        assertThat(history)
                .extracting(CrmEvent::step)
                .containsExactly(
                        "CREATE",
                        "ASSIGN",
                        "PROCESS",
                        "RETURN",
                        "REASSIGN",
                        "PROCESS",
                        "RETURN",
                        "PROCESS",
                        "FEEDBACK",
                        "ARCHIVE");
        String rolfId = test.id("rolf").value().toString();
        String ritaId = test.id("rita").value().toString();
        assertThat(history)
                .extracting(CrmEvent::details)
                .containsExactly(
                        Map.of("type", "COMPLAINT"),
                        Map.of("assignee", rolfId),
                        Map.of("handling", "glued it"),
                        Map.of("result", "broke again", "satisfaction", "1"),
                        Map.of("assignee", ritaId, "reason", "Rita knows ships"),
                        Map.of("handling", "glued it better"),
                        Map.of("result", "broke once more", "satisfaction", "2"),
                        Map.of("handling", "sent a new one"),
                        Map.of("result", "at last", "satisfaction", "5"),
                        Map.of("automatic", "true"));
        assertThat(history)
                .extracting(event -> event.actor().orElseThrow())
                .extracting(actor ->
                        actor.equals(test.id("lena")) ? "lena" : actor.equals(test.id("rita")) ? "rita" : "rolf")
                .containsExactly("rolf", "lena", "rolf", "rolf", "lena", "rita", "rolf", "rita", "rolf", "rolf");
        assertThat(history)
                .extracting(event -> Duration.between(TestCrm.NOW, event.at()).toHours())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 8L);
    }

    private void later() {
        clock.pass(Duration.ofHours(1));
    }
}
