package io.crmkit.core.chance;

import static io.crmkit.spi.chance.ChanceStatus.DEVELOPING;
import static io.crmkit.spi.chance.ChanceStatus.FAILED;
import static io.crmkit.spi.chance.ChanceStatus.UNASSIGNED;
import static io.crmkit.spi.chance.ChanceStatus.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Relation;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every step in every state that a chance can be in, and on a chance that is not there. Which pairs are legal is
 * written down here once more, from the requirements, so that a slip in the table of {@link ChanceStep} shows.
 */
class ChanceLifeCycleTest {
    /** What the requirements say of a step: who may take it, in which status, and where it leads; absent for gone. */
    private record Rule(String actor, ChanceStatus from, Optional<ChanceStatus> to) {
        static Rule of(String actor, ChanceStatus from, ChanceStatus to) {
            return new Rule(actor, from, Optional.of(to));
        }
    }

    // Rolf recorded every chance here and is its assignee; Lena is the supervisor.
    private static final Map<ChanceStep, Rule> RULES = new EnumMap<>(Map.ofEntries(
            Map.entry(ChanceStep.EDIT, Rule.of("rolf", UNASSIGNED, UNASSIGNED)),
            Map.entry(ChanceStep.DELETE, new Rule("rolf", UNASSIGNED, Optional.empty())),
            Map.entry(ChanceStep.ASSIGN, Rule.of("lena", UNASSIGNED, DEVELOPING)),
            Map.entry(ChanceStep.REASSIGN, Rule.of("lena", DEVELOPING, DEVELOPING)),
            Map.entry(ChanceStep.UNASSIGN, Rule.of("lena", DEVELOPING, UNASSIGNED)),
            Map.entry(ChanceStep.LINK, Rule.of("lena", DEVELOPING, DEVELOPING)),
            Map.entry(ChanceStep.ADD_PLAN_ITEM, Rule.of("rolf", DEVELOPING, DEVELOPING)),
            Map.entry(ChanceStep.EDIT_PLAN_ITEM, Rule.of("rolf", DEVELOPING, DEVELOPING)),
            Map.entry(ChanceStep.REMOVE_PLAN_ITEM, Rule.of("rolf", DEVELOPING, DEVELOPING)),
            Map.entry(ChanceStep.RECORD_PLAN_RESULT, Rule.of("rolf", DEVELOPING, DEVELOPING)),
            Map.entry(ChanceStep.WIN, Rule.of("rolf", DEVELOPING, WON)),
            Map.entry(ChanceStep.FAIL, Rule.of("rolf", DEVELOPING, FAILED))));

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final UserId rolf = test.id("rolf");
    private final CrmSession actor = test.as("rolf");
    private final UserId dora;

    private final List<String> legal = new ArrayList<>();
    private final List<String> illegal = new ArrayList<>();

    ChanceLifeCycleTest() {
        scene.role(
                "director",
                Stream.concat(
                                Stream.of(ChancePermission.READ, CustomerPermission.READ, AccessPermission.READ),
                                Arrays.stream(ChanceStep.values()).map(ChanceStep::permission))
                        .distinct()
                        .map(permission -> new Grant(permission, Extent.ALL))
                        .toArray(Grant[]::new));
        dora = test.hire("dora", null, "director");
    }

    @TestFactory
    @Tag("000-09")
    @DisplayName("000-05 to 000-09: each step is open in the listed statuses and in no other")
    List<DynamicTest> pairs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ChanceStep step : ChanceStep.values()) {
            for (ChanceStatus status : ChanceStatus.values()) {
                tests.add(dynamicTest(step + " in " + status, () -> pair(step, status)));
            }
            tests.add(dynamicTest(step + " on none", () -> absent(step)));
        }
        // Last, so that no pair can be lost without notice: 13 steps, 4 statuses and none.
        tests.add(dynamicTest("65 pairs, 13 of them legal", () -> {
            assertThat(legal).hasSize(13).doesNotHaveDuplicates();
            assertThat(illegal).hasSize(52).doesNotHaveDuplicates();
        }));
        return tests;
    }

    private void pair(ChanceStep step, ChanceStatus status) {
        Chance chance = scene.chance(status, rolf, rolf);
        PlanItem item = scene.planItem(chance);
        if (step == ChanceStep.CREATE) {
            // Recording is about no existing chance, so all that can be tried is to record the same one again.
            Command<?> again = new CreateChance(
                    Samples.chanceDetails("Again"), null, chance.getExternalId().orElseThrow());
            refused(
                    step + " " + status,
                    actor,
                    again,
                    new Refusal.Rejected(CommandRejection.KEY_TAKEN, Map.of("key", "chance.externalId")));
            return;
        }
        Rule rule = rule(step);
        assertThat(step.to()).isEqualTo(rule.to());
        Command<?> command = StepCommands.of(step, chance.getId(), item.getId(), test);
        if (rule.from() == status) {
            taken(step, rule, chance, command);
        } else {
            refused(
                    step + " " + status,
                    withRight(step, status, rule),
                    command,
                    new Refusal.Rejected(
                            CommandRejection.STEP_NOT_OPEN,
                            Map.of(
                                    "step",
                                    step.name(),
                                    "status",
                                    status.name(),
                                    "from",
                                    List.of(rule.from().name()))));
        }
    }

    /** Nobody is the assignee of an unassigned chance, so there it takes somebody of whom no relation is demanded. */
    private CrmSession withRight(ChanceStep step, ChanceStatus status, Rule rule) {
        return status == UNASSIGNED && step.relations().contains(Relation.ASSIGNEE)
                ? test.crm().as(dora)
                : test.as(rule.actor());
    }

    private void taken(ChanceStep step, Rule rule, Chance chance, Command<?> command) {
        Subject subject = Subject.of(Chance.KIND, chance.getId());
        List<CrmEvent> before = StoreDump.of(test.store(), subject).eventsOf(subject);
        test.as(rule.actor()).execute(command);
        StoreDump dump = StoreDump.of(test.store(), subject);
        List<CrmEvent> events = dump.eventsOf(subject);
        assertThat(events).hasSize(before.size() + 1);
        CrmEvent event = events.get(events.size() - 1);
        assertThat(event.step()).isEqualTo(step.name());
        assertThat(event.from()).contains(rule.from().name());
        assertThat(event.to()).isEqualTo(rule.to().map(Enum::name));
        assertThat(event.basis()).isEqualTo(chance.getVersion());
        assertThat(event.actor()).contains(test.id(rule.actor()));
        assertThat(event.at()).isEqualTo(TestCrm.NOW);
        Optional<Chance> after = dump.of(Chance.KIND).stream()
                .filter(other -> other.getId().equals(chance.getId()))
                .findFirst();
        assertThat(after.map(Chance::getStatus)).isEqualTo(rule.to());
        after.ifPresent(state -> assertThat(state.getVersion()).isGreaterThan(chance.getVersion()));
        legal.add(step + " " + rule.from());
    }

    private void absent(ChanceStep step) {
        if (step == ChanceStep.CREATE) {
            Chance chance = actor.execute(CreateChance.of(Samples.chanceDetails("New")));
            assertThat(chance.getStatus()).isEqualTo(UNASSIGNED);
            assertThat(step.to()).contains(UNASSIGNED);
            assertThat(chance.getCreatedBy()).contains(rolf);
            assertThat(chance.getCreatedAt()).isEqualTo(TestCrm.NOW);
            List<CrmEvent> events = actor.history().of(Chance.KIND, chance.getId());
            assertThat(events).hasSize(1);
            assertThat(events.get(0).step()).isEqualTo("CREATE");
            assertThat(events.get(0).from()).isEmpty();
            assertThat(events.get(0).to()).contains("UNASSIGNED");
            assertThat(events.get(0).basis()).isLessThan(chance.getVersion());
            legal.add(step + " none");
            return;
        }
        Command<?> command =
                StepCommands.of(step, new ChanceId(scene.unknown()), new PlanItemId(scene.unknown()), test);
        boolean aboutItem = command instanceof EditPlanItem
                || command instanceof RemovePlanItem
                || command instanceof RecordPlanResult;
        refused(
                step + " none",
                test.as(rule(step).actor()),
                command,
                new Refusal.NotFound(aboutItem ? PlanItem.KIND.name() : Chance.KIND.name()));
    }

    private void refused(String pair, CrmSession session, Command<?> command, Refusal refusal) {
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.of(session, command)).isEqualTo(refusal);
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        illegal.add(pair);
    }

    private static Rule rule(ChanceStep step) {
        Rule rule = RULES.get(step);
        if (rule == null) {
            throw new AssertionError("the requirements do not know the step " + step);
        }
        return rule;
    }

    @Test
    @DisplayName(
            "Under the classic settings no chance is taken back, whatever its status, and every other step is as it was")
    void classic() {
        TestCrm classic = TestCrm.create(CrmSettings.classic());
        Scene records = new Scene(classic);
        for (ChanceStatus status : ChanceStatus.values()) {
            Chance chance = records.chance(status, classic.id("rolf"), classic.id("rolf"));
            StoreDump before = StoreDump.of(classic.store());
            Refusals.assertRejected(
                    classic.as("lena"),
                    new UnassignChance(chance.getId(), "too early"),
                    CommandRejection.STEP_DISABLED,
                    Map.of("step", "UNASSIGN"));
            assertThat(classic.as("lena").offers(chance)).doesNotContain(ChanceStep.UNASSIGN);
            assertThat(StoreDump.of(classic.store())).isEqualTo(before);
        }
        for (ChanceStep step : ChanceStep.values()) {
            assertThat(step.isEnabled(CrmSettings.standard())).isTrue();
            assertThat(step.isEnabled(CrmSettings.classic())).isEqualTo(step != ChanceStep.UNASSIGN);
        }
    }
}
