package io.crmkit.core.loss;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.Refusals;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that can happen about a loss, in every state that a case can be in and where there is none. What comes of
 * it is written down here once more, from the requirements, so that a slip in the table of {@link LossStep} shows.
 */
class LossLifeCycleTest {
    /** What happens: a scan or an order by the system, or a command of the customer's manager. */
    private enum Trigger {
        SCAN,
        ORDER,
        SUSPEND,
        DETERMINE,
        RECOVER
    }

    /**
     * From the requirements, 1.3. A status: the case is in it then, and a step was taken; WON_BACK: the case stays, the
     * customer is active again; NEW: another case is opened. A dot: nothing. !: the step is not open, ?: there is no
     * case.
     */
    private static final String STANDARD = """
            trigger    none  WARNED      SUSPENDED   DETERMINED  RECOVERED
            SCAN       NEW   .           .           .           NEW
            ORDER      .     RECOVERED   RECOVERED   WON_BACK    .
            SUSPEND    ?     SUSPENDED   SUSPENDED   !           !
            DETERMINE  ?     DETERMINED  DETERMINED  !           !
            RECOVER    ?     RECOVERED   RECOVERED   !           !
            """;

    /** In the classic system nobody is recovered: off stands for a step that the settings do not allow. */
    private static final String CLASSIC = """
            trigger    none  WARNED      SUSPENDED   DETERMINED  RECOVERED
            SCAN       NEW   .           .           .           NEW
            ORDER      .     .           .           .           .
            SUSPEND    ?     SUSPENDED   SUSPENDED   !           !
            DETERMINE  ?     DETERMINED  DETERMINED  !           !
            RECOVER    ?     off         off         off         off
            """;

    private final List<String> legal = new ArrayList<>();
    private final List<String> illegal = new ArrayList<>();

    @TestFactory
    @Tag("000-12")
    @Tag("000-13")
    @DisplayName(
            "000-10 to 000-13: what happens in each status is what is listed, and no more; what is not open writes nothing")
    List<DynamicContainer> pairs() {
        List<DynamicContainer> containers = new ArrayList<>();
        containers.add(dynamicContainer("standard", pairs(CrmSettings.standard(), STANDARD)));
        containers.add(dynamicContainer("classic", pairs(CrmSettings.classic(), CLASSIC)));
        // Last, so that no pair can be lost without notice: 5 triggers, 4 statuses and none, 2 settings.
        containers.add(dynamicContainer("all", List.of(dynamicTest("50 pairs, 17 of them legal", () -> {
            assertThat(legal).hasSize(17);
            assertThat(illegal).hasSize(33);
        }))));
        return containers;
    }

    private List<DynamicTest> pairs(CrmSettings settings, String table) {
        List<List<String>> lines =
                table.lines().map(line -> List.of(line.trim().split(" +", -1))).toList();
        List<String> columns = lines.get(0);
        assertThat(columns.subList(2, columns.size()))
                .isEqualTo(Arrays.stream(LossStatus.values()).map(Enum::name).toList());
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Trigger trigger = Trigger.valueOf(cells.get(0));
            for (int i = 1; i < columns.size(); i++) {
                String column = columns.get(i);
                String cell = cells.get(i);
                Optional<LossStatus> status =
                        column.equals("none") ? Optional.empty() : Optional.of(LossStatus.valueOf(column));
                String name = trigger + " in " + column;
                tests.add(dynamicTest(name, () -> {
                    pair(new LossWorld(settings), trigger, status, cell);
                    (Set.of(".", "?", "!", "off").contains(cell) ? illegal : legal).add(name);
                }));
            }
        }
        return tests;
    }

    private static void pair(LossWorld world, Trigger trigger, Optional<LossStatus> status, String cell) {
        Optional<LossCase> before = status.map(from -> world.care.lossCase(from, world.customer));
        CustomerStanding standing = world.care.standing(world.customer);
        switch (trigger) {
            case SCAN -> scan(world, before, cell);
            case ORDER -> order(world, before, standing, cell);
            default -> command(world, trigger, before, standing, cell);
        }
    }

    private static void scan(LossWorld world, Optional<LossCase> before, String cell) {
        StoreDump dump = StoreDump.of(world.test.store());
        if (cell.equals(".")) {
            assertThat(world.scan()).isEqualTo(new LossScan(0, false));
            assertThat(StoreDump.of(world.test.store())).isEqualTo(dump);
            return;
        }
        assertThat(cell).isEqualTo("NEW");
        assertThat(world.scan()).isEqualTo(new LossScan(1, false));
        List<LossCase> cases = new ArrayList<>(world.cases());
        assertThat(cases.removeAll(before.stream().toList())).isEqualTo(before.isPresent());
        assertThat(cases).singleElement().satisfies(opened -> {
            assertThat(opened.getStatus()).isEqualTo(LossStatus.WARNED);
            assertThat(world.told(opened)).singleElement().satisfies(event -> {
                assertThat(event.step()).isEqualTo("WARN");
                assertThat(event.from()).isEmpty();
                assertThat(event.to()).contains("WARNED");
                assertThat(event.basis()).isEqualTo(State.NEW);
                assertThat(event.actor()).isEmpty();
            });
        });
        assertStanding(world, CustomerStatus.ACTIVE, 1);
    }

    private static void order(LossWorld world, Optional<LossCase> before, CustomerStanding standing, String cell) {
        StoreDump dump = StoreDump.of(world.test.store());
        world.order("O-1", LossWorld.TODAY, OrderStatus.SHIPPED);
        assertThat(world.care.standing(world.customer).getLastOrderDate()).contains(LossWorld.TODAY);
        if (cell.equals(".")) {
            assertThat(world.cases()).isEqualTo(dump.of(LossCase.KIND));
            assertThat(before.map(world::told).orElse(List.of())).isEmpty();
            assertThat(world.told()).isEmpty();
            assertStanding(world, standing.getStatus(), standing.getOpenLossCases());
            return;
        }
        LossCase lossCase = before.orElseThrow();
        boolean wonBack = cell.equals("WON_BACK");
        LossStatus to = wonBack ? LossStatus.DETERMINED : LossStatus.valueOf(cell);
        assertTaken(world, lossCase, wonBack ? "WIN_BACK" : "RECOVER", to, Optional.empty());
        assertStanding(world, CustomerStatus.ACTIVE, 0);
        assertCustomerTold(world, wonBack ? List.of("WIN_BACK LOST ACTIVE") : List.of());
    }

    private static void command(
            LossWorld world, Trigger trigger, Optional<LossCase> before, CustomerStanding standing, String cell) {
        LossCaseId id = before.map(LossCase::getId).orElseGet(() -> new LossCaseId(world.test.unknown()));
        Command<LossCase> command = switch (trigger) {
            case SUSPEND -> new SuspendLoss(id, "a visit");
            case DETERMINE -> new DetermineLoss(id, "COMPETITOR", "buys elsewhere");
            default -> new RecoverLoss(id, "has promised an order");
        };
        Map<String, Refusal> refusals = Map.of(
                "?", new Refusal.NotFound("loss-case"),
                "off", new Refusal.Rejected(CommandRejection.STEP_DISABLED, Map.of("step", trigger.name())),
                "!",
                        new Refusal.Rejected(
                                CommandRejection.STEP_NOT_OPEN,
                                Map.of(
                                        "step",
                                        trigger.name(),
                                        "status",
                                        before.map(found -> found.getStatus().name())
                                                .orElse("none"),
                                        "from",
                                        List.of("SUSPENDED", "WARNED"))));
        Refusal refusal = refusals.get(cell);
        if (refusal != null) {
            StoreDump dump = StoreDump.of(world.test.store());
            assertThat(Refusals.of(world.rolf, command)).isEqualTo(refusal);
            assertThat(world.rolf.check(command)).contains(refusal);
            assertThat(StoreDump.of(world.test.store())).isEqualTo(dump);
            return;
        }
        LossStatus to = LossStatus.valueOf(cell);
        LossCase answer = world.rolf.execute(command);
        assertThat(answer).isEqualTo(world.cases().get(0));
        assertTaken(world, before.orElseThrow(), trigger.name(), to, Optional.of("rolf"));
        assertStanding(
                world,
                to == LossStatus.DETERMINED ? CustomerStatus.LOST : standing.getStatus(),
                to == LossStatus.SUSPENDED ? 1 : 0);
        assertCustomerTold(world, to == LossStatus.DETERMINED ? List.of("DETERMINE ACTIVE LOST") : List.of());
    }

    /** A step was taken with the only case there is, and told once. */
    private static void assertTaken(
            LossWorld world, LossCase before, String step, LossStatus to, Optional<String> actor) {
        assertThat(world.cases()).singleElement().satisfies(after -> {
            assertThat(after.getId()).isEqualTo(before.getId());
            assertThat(after.getStatus()).isEqualTo(to);
            assertThat(after.getVersion()).isGreaterThan(before.getVersion());
        });
        assertThat(world.told(before)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo(step);
            assertThat(event.from()).contains(before.getStatus().name());
            assertThat(event.to()).contains(to.name());
            assertThat(event.basis()).isEqualTo(before.getVersion());
            assertThat(event.ordinal()).isZero();
            assertThat(event.actor()).isEqualTo(actor.map(world.test::id));
            assertThat(event.at()).isEqualTo(TestCrm.NOW);
        });
    }

    private static void assertStanding(LossWorld world, CustomerStatus status, int openCases) {
        CustomerStanding standing = world.care.standing(world.customer);
        assertThat(standing.getStatus()).isEqualTo(status);
        assertThat(standing.getOpenLossCases()).isEqualTo(openCases);
    }

    private static void assertCustomerTold(LossWorld world, List<String> expected) {
        assertThat(world.told()).extracting(LossLifeCycleTest::text).isEqualTo(expected);
    }

    private static String text(CrmEvent event) {
        return event.step() + " " + event.from().orElse("") + " " + event.to().orElse("");
    }

    @Test
    @DisplayName("The table says from where and to where each step leads, as the requirements do")
    void table() {
        // A warning makes the case; the case of a customer who is won back stays as it was decided.
        assertThat(Arrays.stream(LossStep.values())
                        .map(step -> step + " " + new TreeSet<>(step.from()) + " "
                                + step.to().orElseThrow()))
                .containsExactly(
                        "WARN [] WARNED",
                        "SUSPEND [WARNED, SUSPENDED] SUSPENDED",
                        "DETERMINE [WARNED, SUSPENDED] DETERMINED",
                        "RECOVER [WARNED, SUSPENDED] RECOVERED",
                        "WIN_BACK [DETERMINED] DETERMINED");
    }

    @Test
    @DisplayName(
            "Recovering and winning back are what the classic settings switch off, and winning back is not asked for")
    void enabled() {
        Map<LossStep, Boolean> classic = Map.of(
                LossStep.WARN, true,
                LossStep.SUSPEND, true,
                LossStep.DETERMINE, true,
                LossStep.RECOVER, false,
                LossStep.WIN_BACK, false);
        assertThat(Set.of(LossStep.values()).stream()
                        .collect(toMap(step -> step, step -> step.isEnabled(CrmSettings.classic()))))
                .isEqualTo(classic);
        for (LossStep step : LossStep.values()) {
            assertThat(step.isEnabled(CrmSettings.standard())).isTrue();
            assertThat(step.isAskedFor()).isEqualTo(step != LossStep.WIN_BACK);
        }
    }
}
