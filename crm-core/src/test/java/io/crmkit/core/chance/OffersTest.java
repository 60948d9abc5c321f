package io.crmkit.core.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OffersTest {

    @Test
    @DisplayName(
            "The steps offered are those that trying does not find closed: every status, relation, role and setting")
    void agreesWithCheck() {
        int compared = 0;
        int offered = 0;
        for (CrmSettings settings : List.of(CrmSettings.standard(), CrmSettings.classic())) {
            TestCrm test = TestCrm.create(settings);
            Scene scene = new Scene(test);
            scene.role(
                    "team lead",
                    new Grant(AccessPermission.READ, Extent.ALL),
                    new Grant(ChancePermission.READ, Extent.ALL),
                    new Grant(CustomerPermission.READ, Extent.ALL),
                    new Grant(ChancePermission.EDIT, Extent.TEAM),
                    new Grant(ChancePermission.ASSIGN, Extent.TEAM),
                    new Grant(ChancePermission.PLAN, Extent.OWN),
                    new Grant(ChancePermission.DEVELOP, Extent.TEAM));
            test.hire("liam", null, "team lead");
            for (ChanceStatus status : ChanceStatus.values()) {
                for (String creator : List.of("lena", "rolf", "ruth")) {
                    for (String assignee : List.of("rolf", "rita", "ruth")) {
                        Chance chance = scene.chance(status, test.id(creator), test.id(assignee));
                        PlanItem item = scene.planItem(chance);
                        for (String actor : List.of("lena", "rolf", "rita", "ruth", "liam")) {
                            Set<ChanceStep> open = open(test, test.as(actor), chance, item);
                            assertThat(test.as(actor).offers(chance))
                                    .as("%s by %s to %s, for %s", status, creator, assignee, actor)
                                    .isEqualTo(open);
                            compared++;
                            offered += open.size();
                        }
                    }
                }
            }
        }
        // 2 settings, 4 statuses, 3 creators, 3 assignees, 5 actors; and not because nothing is ever open.
        assertThat(compared).isEqualTo(360);
        assertThat(offered).isEqualTo(318);
    }

    private static Set<ChanceStep> open(TestCrm test, CrmSession session, Chance chance, PlanItem item) {
        Set<ChanceStep> open = EnumSet.noneOf(ChanceStep.class);
        for (ChanceStep step : ChanceStep.values()) {
            // Recording is not a step of a chance that there is.
            if (step != ChanceStep.CREATE) {
                Command<?> command = step == ChanceStep.REASSIGN
                        ? new ReassignChance(chance.getId(), another(chance, test), "on leave")
                        : StepCommands.of(step, chance.getId(), item.getId(), test);
                if (session.check(command).filter(OffersTest::closes).isEmpty()) {
                    open.add(step);
                }
            }
        }
        return open;
    }

    /** Somebody whom the chance is not assigned to already. */
    private static UserId another(Chance chance, TestCrm test) {
        return chance.getAssignee().equals(Optional.of(test.id("rita"))) ? test.id("rolf") : test.id("rita");
    }

    private static boolean closes(Refusal refusal) {
        return refusal instanceof Refusal.Denied
                || refusal instanceof Refusal.NotFound
                || (refusal instanceof Refusal.Rejected rejected
                        && (rejected.code() == CommandRejection.STEP_NOT_OPEN
                                || rejected.code() == CommandRejection.STEP_DISABLED));
    }

    @Test
    @DisplayName("Whoever may see no chances is denied, and the system is offered no step of people")
    void noOffers() {
        TestCrm test = TestCrm.create();
        Chance chance = new Scene(test).chance(ChanceStatus.DEVELOPING, test.id("rolf"), test.id("rolf"));
        assertThat(Refusals.text(() -> test.as("eva").offers(chance))).isEqualTo("denied chance.read NOT_GRANTED");
        assertThat(Refusals.text(() -> test.as("gone").offers(chance))).isEqualTo("denied chance.read INACTIVE_ACTOR");
        assertThat(test.system().offers(chance)).isEmpty();
        assertThat(Optional.of(test.as("rolf").offers(chance))).isPresent();
    }
}
