package io.crmkit.core.chance;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceStepsTest {
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");

    @Test
    @DisplayName("Editing changes what people say of a chance and nothing else, and drops what they no longer say")
    void edit() {
        Chance before = scene.chance(ChanceStatus.UNASSIGNED, idOfRolf, idOfRolf);
        ChanceDetails details = ChanceDetails.builder()
                .customerName("  Atelier  ")
                .title(" Ships ")
                .successRate(100)
                .description("Wants ships.")
                .build();
        Chance after = rolf.execute(new EditChance(before.getId(), details));
        assertThat(after)
                .isEqualTo(Chance.builder()
                        .id(before.getId())
                        .externalId(before.getExternalId())
                        .status(ChanceStatus.UNASSIGNED)
                        .customerName("Atelier")
                        .title("Ships")
                        .successRate(100)
                        .description("Wants ships.")
                        .createdBy(before.getCreatedBy())
                        .createdAt(before.getCreatedAt())
                        .version(after.getVersion())
                        .build());
        assertThat(after.getVersion()).isGreaterThan(before.getVersion());
        assertThat(rolf.chances().get(before.getId())).isEqualTo(after);
    }

    @Test
    @DisplayName("An edit may keep a source that was retired since, but nobody may choose it anew")
    void retiredSource() {
        Chance chance = rolf.execute(CreateChance.of(Samples.chanceDetails("Atelier")));
        test.system().dictionary().list(DictionaryType.CHANCE_SOURCE).stream()
                .filter(entry -> entry.getValue().equals("fair"))
                .forEach(entry -> test.system().execute(new RetireDictionaryEntry(entry.getId())));
        assertThat(rolf.execute(new EditChance(chance.getId(), Samples.chanceDetails("Renamed")))
                        .getSource())
                .contains("fair");
        assertThat(Refusals.text(Refusals.of(rolf, CreateChance.of(Samples.chanceDetails("Other")))))
                .isEqualTo("invalid details.source NOT_IN_DICTIONARY");
    }

    @Test
    @DisplayName("Deleting removes the plan with the chance, and leaves the history")
    void delete() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRolf);
        scene.planItem(chance);
        scene.planItem(chance);
        lena.execute(new UnassignChance(chance.getId(), "too early"));
        assertThat(rolf.execute(new DeleteChance(chance.getId()))).isEqualTo(chance.getId());
        Subject subject = Subject.of(Chance.KIND, chance.getId());
        StoreDump dump = StoreDump.of(test.store(), subject);
        assertThat(dump.of(Chance.KIND)).isEmpty();
        assertThat(dump.of(PlanItem.KIND)).isEmpty();
        assertThat(dump.eventsOf(subject)).hasSize(2);
        assertThat(Refusals.text(Refusals.of(rolf, new DeleteChance(chance.getId()))))
                .isEqualTo("not found chance");
    }

    @Test
    @Tag("000-06")
    @DisplayName("000-06: assigning names the assignee and the time, and keeps the rest")
    void assign() {
        Chance before = scene.chance(ChanceStatus.UNASSIGNED, idOfRolf, idOfRolf);
        Chance after = lena.execute(new AssignChance(before.getId(), test.id("rita")));
        assertThat(after)
                .isEqualTo(Chance.builder()
                        .from(before)
                        .status(ChanceStatus.DEVELOPING)
                        .assignee(test.id("rita"))
                        .assignedAt(TestCrm.NOW)
                        .version(after.getVersion())
                        .build());
        assertThat(test.as("rita").chances().get(before.getId())).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lena", "eva", "ada", "gone"})
    @Tag("000-06")
    @DisplayName("000-06: nobody is assigned a chance who is not active or may not develop it")
    void ineligible(String user) {
        ChanceId unassigned =
                scene.chance(ChanceStatus.UNASSIGNED, idOfRolf, idOfRolf).getId();
        ChanceId developing =
                scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRolf).getId();
        Refusal expected = new Refusal.Invalid(List.of(Violation.of("assignee", ViolationCode.NOT_ELIGIBLE)));
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.of(lena, new AssignChance(unassigned, test.id(user))))
                .isEqualTo(expected);
        assertThat(Refusals.of(lena, new ReassignChance(developing, test.id(user), "on leave")))
                .isEqualTo(expected);
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("000-06: nobody can be assigned a chance who is not there")
    void unknownAssignee() {
        Chance unassigned = scene.chance(ChanceStatus.UNASSIGNED, idOfRolf, idOfRolf);
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.text(Refusals.of(lena, new AssignChance(unassigned.getId(), new UserId(scene.unknown())))))
                .isEqualTo("invalid assignee UNKNOWN");
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "Reassigning takes another user and a reason, which the history keeps; the old assignee sees it no more")
    void reassign() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, test.id("lena"), idOfRolf);
        assertThat(Refusals.text(Refusals.of(lena, new ReassignChance(chance.getId(), idOfRolf, "again"))))
                .isEqualTo("invalid assignee NOT_ELIGIBLE");
        lena.execute(new ReassignChance(chance.getId(), test.id("rita"), "on leave"));
        assertThat(test.as("rita").history().of(Chance.KIND, chance.getId()))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry("reason", "on leave")
                        .containsEntry("assignee", test.id("rita").value().toString()));
        assertThat(Refusals.text(() -> rolf.chances().get(chance.getId()))).isEqualTo("not found chance");
    }

    @Test
    @DisplayName("A chance is not taken back once a plan item has a result; the item is named")
    void unassignRefused() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRolf);
        scene.planItem(chance);
        PlanItem finished = scene.finishedItem(chance, idOfRolf);
        StoreDump before = StoreDump.of(test.store());
        assertRejected(
                lena,
                new UnassignChance(chance.getId(), "too early"),
                ChanceRejection.PLAN_RESULT_RECORDED,
                Map.of("item", finished.getId().value().toString()));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A chance that is taken back has no assignee, and the next one finds the plan as it was")
    void unassign() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, test.id("lena"), idOfRolf);
        PlanItem item = scene.planItem(chance);
        Chance after = lena.execute(new UnassignChance(chance.getId(), "too early"));
        assertThat(after.getAssignee()).isEmpty();
        assertThat(after.getAssignedAt()).isEmpty();
        assertThat(Refusals.text(() -> rolf.chances().get(chance.getId()))).isEqualTo("not found chance");
        lena.execute(new AssignChance(chance.getId(), test.id("rita")));
        assertThat(test.as("rita").chances().plan(chance.getId())).containsExactly(item);
    }

    @Test
    @DisplayName("Failing takes a reason, which the chance and the history keep")
    void fail() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRolf);
        Chance failed = rolf.execute(new FailChance(chance.getId(), "no budget"));
        assertThat(failed)
                .isEqualTo(Chance.builder()
                        .from(chance)
                        .status(ChanceStatus.FAILED)
                        .failureReason("no budget")
                        .version(failed.getVersion())
                        .build());
        assertThat(rolf.history().of(Chance.KIND, chance.getId()))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("reason", "no budget"));
    }

    @Test
    @DisplayName("A retired customer takes no new chance, neither by recording nor by linking nor by winning")
    void retired() {
        Customer retired = scene.customer("Retired", idOfRolf, CustomerStatus.RETIRED);
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, idOfRolf, idOfRolf);
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.text(
                        Refusals.of(rolf, new CreateChance(Samples.chanceDetails("Retired"), retired.getId(), null))))
                .isEqualTo("invalid customer UNKNOWN");
        assertThat(Refusals.text(Refusals.of(lena, new LinkChance(chance.getId(), retired.getId()))))
                .isEqualTo("invalid customer UNKNOWN");
        assertRejected(
                rolf, WinChance.into(chance.getId(), retired.getId()), CustomerRejection.CUSTOMER_RETIRED, Map.of());
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("A customer that a chance is about is not retired before the chance is won or failed")
    void openWork() {
        Customer customer = scene.customer("Known", idOfRolf);
        Chance chance = rolf.execute(new CreateChance(Samples.chanceDetails("Known"), customer.getId(), null));
        assertRejected(
                rolf,
                new RetireCustomer(customer.getId()),
                CustomerRejection.CUSTOMER_HAS_OPEN_WORK,
                Map.of("openChances", 1, "openRequests", 0, "openLossCases", 0));
        lena.execute(new AssignChance(chance.getId(), idOfRolf));
        assertRejected(
                rolf,
                new RetireCustomer(customer.getId()),
                CustomerRejection.CUSTOMER_HAS_OPEN_WORK,
                Map.of("openChances", 1, "openRequests", 0, "openLossCases", 0));
        rolf.execute(new FailChance(chance.getId(), "no budget"));
        rolf.execute(new RetireCustomer(customer.getId()));
        assertThat(rolf.customers().standing(customer.getId()).getStatus()).isEqualTo(CustomerStatus.RETIRED);
    }
}
