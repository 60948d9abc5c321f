package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LossOffersTest {
    private static final Map<LossStep, Function<LossCaseId, Command<?>>> COMMANDS = Map.of(
            LossStep.SUSPEND, id -> new SuspendLoss(id, "a visit"),
            LossStep.DETERMINE, id -> new DetermineLoss(id, "COMPETITOR", "buys elsewhere"),
            LossStep.RECOVER, id -> new RecoverLoss(id, "has promised an order"));

    @Test
    @DisplayName(
            "The steps offered are those that can be taken, and no others: every status, relation, role and setting")
    void agreesWithExecute() {
        int compared = 0;
        int offered = 0;
        for (CrmSettings settings : List.of(CrmSettings.standard(), CrmSettings.classic())) {
            World world = new World(TestCrm.create(settings));
            for (LossStatus status : LossStatus.values()) {
                for (String manager : List.of("rolf", "rita", "ruth")) {
                    for (String actor : List.of("lena", "rolf", "rita", "ruth", "liam")) {
                        Supplier<LossCase> fresh = () -> world.lossCase(status, manager);
                        Set<LossStep> taken = world.taken(actor, fresh);
                        assertThat(world.test.as(actor).offers(fresh.get()))
                                .as("%s of %s, for %s", status, manager, actor)
                                .isEqualTo(taken);
                        compared++;
                        offered += taken.size();
                    }
                }
            }
        }
        // 2 settings, 4 statuses, 3 managers, 5 actors.
        assertThat(compared).isEqualTo(120);
        // In each of the two open statuses each manager takes three steps, and Liam two for Ruth; recovery is not
        // classic.
        assertThat(offered).isEqualTo(2 * (3 * 3 + 2) + 2 * (3 * 2 + 2));
    }

    private static final class World {
        private final TestCrm test;
        private final Scene scene;
        private final CareScene care;

        World(TestCrm test) {
            this.test = test;
            scene = new Scene(test);
            care = new CareScene(test);
            scene.role(
                    "team lead",
                    new Grant(LossPermission.READ, Extent.ALL),
                    new Grant(LossPermission.SUSPEND, Extent.TEAM),
                    new Grant(LossPermission.DETERMINE, Extent.TEAM),
                    new Grant(LossPermission.RECOVER, Extent.OWN));
            // Leads Ruth.
            test.hire("liam", null, "team lead");
        }

        LossCase lossCase(LossStatus status, String manager) {
            return care.lossCase(status, scene.customer("Customer " + scene.unknown(), test.id(manager)));
        }

        /** The steps that an actor does take, each on a case of its own. */
        Set<LossStep> taken(String actor, Supplier<LossCase> fresh) {
            CrmSession session = test.as(actor);
            Set<LossStep> taken = EnumSet.noneOf(LossStep.class);
            COMMANDS.forEach((step, command) -> {
                LossCaseId id = fresh.get().getId();
                if (Refusals.of(() -> session.execute(command.apply(id))).isEmpty()) {
                    taken.add(step);
                }
            });
            return taken;
        }
    }

    @Test
    @DisplayName(
            "Whoever may see no cases is denied, and the system, which warns and recovers, is offered no step of people")
    void noOffers() {
        TestCrm test = TestCrm.create();
        LossCase lossCase =
                new CareScene(test).lossCase(LossStatus.WARNED, new Scene(test).customer("Known", test.id("rolf")));
        assertThat(Refusals.text(() -> test.as("eva").offers(lossCase))).isEqualTo("denied loss.read NOT_GRANTED");
        assertThat(Refusals.text(() -> test.as("gone").offers(lossCase))).isEqualTo("denied loss.read INACTIVE_ACTOR");
        assertThat(test.system().offers(lossCase)).isEmpty();
        assertThat(test.as("rolf").offers(lossCase))
                .containsExactly(LossStep.SUSPEND, LossStep.DETERMINE, LossStep.RECOVER);
    }
}
