package io.crmkit.core.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.activity.RecordActivity;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.service.ServiceRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 002-18, 003-09: what someone who leaves had to do stays, with someone else. */
class HandOverTest {
    private static final HandedOver NOTHING = new HandedOver(0, 0, 0, 0, 0, true);

    private final TestCrm test = TestCrm.create(
            CrmSettings.builder().handOverBatchSize(3).automaticArchive(false).build());
    private final UserId rolf = test.id("rolf");
    private final UserId rita = test.id("rita");
    private final Scene scene = new Scene(test);

    @Test
    @DisplayName(
            "Customers, chances, requests and planned activities go over; what is finished stays told of who did it")
    void everything() {
        Customer customer = scene.customer("Acme", rolf);
        Chance developing = scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        Chance failed = scene.chance(ChanceStatus.FAILED, rolf, rolf);
        ServiceRequest request = request(customer);
        test.as("lena").execute(new AssignServiceRequest(request.getId(), rolf));
        Activity planned = plan(customer);
        Activity done = test.as("rolf")
                .execute(new RecordActivity(customer.getId(), LocalDate.of(2026, 3, 1), details(), null));

        HandedOver first = test.as("lena").execute(handOver());
        HandedOver second = test.as("lena").execute(handOver());

        assertThat(first).isEqualTo(new HandedOver(1, 1, 1, 0, 0, false));
        assertThat(second).isEqualTo(new HandedOver(0, 0, 0, 1, 0, true));
        assertThat(test.as("lena").execute(handOver())).isEqualTo(NOTHING);
        CrmSession system = test.system();
        assertThat(system.customers().get(customer.getId()).getManager()).isEqualTo(rita);
        assertThat(system.chances().get(developing.getId()).getAssignee()).contains(rita);
        assertThat(system.chances().get(failed.getId()).getAssignee()).contains(rolf);
        assertThat(system.serviceRequests().get(request.getId()).getAssignee()).contains(rita);
        assertThat(system.activities().get(planned.getId()).getResponsible()).isEqualTo(rita);
        assertThat(system.activities().get(done.getId()).getResponsible()).isEqualTo(rolf);
    }

    @Test
    @DisplayName("Each record tells of the hand-over: by whom, from whom, to whom and why")
    void told() {
        Customer customer = scene.customer("Acme", rolf);
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        test.as("lena").execute(handOver());

        for (List<CrmEvent> history : List.of(
                test.system().history().of(Customer.KIND, customer.getId()),
                test.system().history().of(Chance.KIND, chance.getId()))) {
            assertThat(history).last().satisfies(event -> {
                assertThat(event.step()).isEqualTo("HAND_OVER");
                assertThat(event.actor()).contains(test.id("lena"));
                assertThat(event.details())
                        .isEqualTo(Map.of(
                                "from",
                                rolf.value().toString(),
                                "to",
                                rita.value().toString(),
                                "reason",
                                "He leaves."));
            });
        }
    }

    @Test
    @DisplayName(
            "In batches, given again until it is complete, also when it stopped in between and the leaver is inactive")
    void batches() {
        for (int i = 0; i < 7; i++) {
            scene.customer("Customer " + i, rolf);
        }
        assertThat(test.as("lena").execute(handOver())).isEqualTo(new HandedOver(3, 0, 0, 0, 0, false));
        test.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "rolf", "rolf", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), "lena", false))));
        assertThat(test.as("lena").execute(handOver())).isEqualTo(new HandedOver(3, 0, 0, 0, 0, false));
        assertThat(test.as("lena").execute(handOver())).isEqualTo(new HandedOver(1, 0, 0, 0, 0, true));
        assertThat(customersOf(rolf)).isZero();
        assertThat(customersOf(rita)).isEqualTo(7);
    }

    @Test
    @DisplayName("A batch that is sent again by its command id moves nothing more")
    void replay() {
        for (int i = 0; i < 4; i++) {
            scene.customer("Customer " + i, rolf);
        }
        CommandOptions options = CommandOptions.id("leave-1");
        HandedOver first = test.as("lena").execute(handOver(), options);
        assertThat(test.as("lena").execute(handOver(), options)).isEqualTo(first);
        assertThat(customersOf(rolf)).isEqualTo(1);
    }

    @Test
    @DisplayName("Whoever takes over must be active, another one, and able to do what there is to do")
    void eligible() {
        scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        refused(new HandOver(rolf, rolf, "?"), "to", ViolationCode.NOT_ELIGIBLE);
        refused(new HandOver(rolf, test.id("gone"), "?"), "to", ViolationCode.NOT_ELIGIBLE);
        refused(new HandOver(rolf, test.id("eva"), "?"), "to", ViolationCode.NOT_ELIGIBLE);
        refused(new HandOver(rolf, new UserId(test.unknown()), "?"), "to", ViolationCode.UNKNOWN);
        assertThat(test.system()
                        .chances()
                        .count(ChanceQuery.builder().assignee(rolf).build()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Whoever may hand over for the team only, may for its members alone")
    void team() {
        scene.role(
                "team lead",
                new Grant(HandOverAction.PERMISSION, Extent.TEAM),
                new Grant(AccessPermission.READ, Extent.ALL));
        test.hire("tess", null, "team lead");
        test.hire("tom", "tess", DefaultRole.ACCOUNT_MANAGER.roleName());
        Customer customer = scene.customer("Acme", test.id("tom"));

        assertThat(test.as("tess")
                        .execute(new HandOver(test.id("tom"), rita, "He leaves."))
                        .customers())
                .isEqualTo(1);
        assertThat(test.system().customers().get(customer.getId()).getManager()).isEqualTo(rita);
        assertThatThrownBy(() -> test.as("tess").execute(new HandOver(rita, test.id("tom"), "Why not?")))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.Denied(HandOverAction.PERMISSION, DenialCause.OUT_OF_EXTENT)));
    }

    @Test
    @DisplayName("The time of an assignment moves with work that is to be done, and stays with what was handled")
    void assignedAt() {
        MovingClock clock = new MovingClock(TestCrm.NOW);
        TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), new CrmListener() {}, clock);
        Scene scene = new Scene(test);
        UserId rolf = test.id("rolf");
        UserId rita = test.id("rita");
        Customer customer = scene.customer("Acme", rita);
        ServiceRequest request = test.as("lena")
                .execute(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Wheel", "It came off."));
        test.as("lena").execute(new AssignServiceRequest(request.getId(), rolf));
        ServiceRequest processed =
                test.as("rolf").execute(new ProcessServiceRequest(request.getId(), "Sent a new one."));
        ServiceRequest waiting =
                test.as("lena").execute(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Axle", "It squeaks."));
        test.as("lena").execute(new AssignServiceRequest(waiting.getId(), rolf));
        clock.pass(Duration.ofHours(1));
        test.as("lena").execute(new HandOver(rolf, rita, "He leaves."));
        assertThat(test.system().serviceRequests().get(waiting.getId()).getAssignedAt())
                .contains(clock.instant());
        ServiceRequest after = test.system().serviceRequests().get(request.getId());
        assertThat(after.getAssignee()).contains(rita);
        assertThat(after.getAssignedAt()).isEqualTo(processed.getAssignedAt());
        assertThat(after.getHandling()).isEqualTo(processed.getHandling());
    }

    @Test
    @DisplayName("Whoever decided something about a customer before its hand-over has to decide anew")
    void standing() {
        Customer customer = scene.customer("Acme", rolf);
        long before = test.system().customers().standing(customer.getId()).getVersion();
        test.as("lena").execute(handOver());
        assertThat(test.system().customers().standing(customer.getId()).getVersion())
                .isGreaterThan(before);
    }

    @Test
    @DisplayName("An open loss case goes with its customer, whoever it names; a closed one stays as it is")
    void lossCases() {
        CareScene care = new CareScene(test);
        Customer customer = scene.customer("Acme", rolf);
        Customer others = scene.customer("Other", test.id("ruth"));
        LossCase open = naming(test.id("ruth"), care.lossCase(LossStatus.WARNED, customer));
        LossCase elsewhere = naming(rolf, care.lossCase(LossStatus.WARNED, others));
        LossCase closed = care.lossCase(LossStatus.RECOVERED, customer);

        assertThat(test.as("lena").execute(handOver())).isEqualTo(new HandedOver(1, 0, 0, 0, 1, true));
        assertThat(test.system().lossCases().get(open.getId()).getManager()).isEqualTo(rita);
        assertThat(test.system().lossCases().get(elsewhere.getId())).isEqualTo(elsewhere);
        assertThat(test.system().lossCases().get(closed.getId())).isEqualTo(closed);
        assertThat(test.system().history().of(LossCase.KIND, open.getId()))
                .last()
                .extracting(CrmEvent::step)
                .isEqualTo("HAND_OVER");
    }

    private LossCase naming(UserId manager, LossCase lossCase) {
        return scene.update(
                LossCase.KIND,
                lossCase,
                LossCase.builder().from(lossCase).manager(manager).build());
    }

    private HandOver handOver() {
        return new HandOver(rolf, rita, "He leaves.");
    }

    private long customersOf(UserId user) {
        return test.system()
                .customers()
                .count(CustomerQuery.builder().addManagers(user).build());
    }

    private ServiceRequest request(Customer customer) {
        return test.as("rolf").execute(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Wheel", "It came off."));
    }

    private Activity plan(Customer customer) {
        return test.as("rolf").execute(new PlanActivity(customer.getId(), LocalDate.of(2026, 4, 1), details()));
    }

    private static ActivityDetails details() {
        return ActivityDetails.builder().title("Call").place("by telephone").build();
    }

    private void refused(HandOver command, String field, ViolationCode code) {
        assertThat(test.as("lena").check(command)).contains(new Refusal.Invalid(List.of(Violation.of(field, code))));
    }
}
