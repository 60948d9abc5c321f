package io.crmkit.core.chance;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.handling.Decision;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What only the decision itself shows: a rule that reads a standing of a later moment than the checks did, and changes
 * that no read gives back.
 */
class ChanceRulesTest {
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final UserId rolf = test.id("rolf");
    private final CustomerId customer = new CustomerId(test.unknown());
    private final CustomerStanding retired = standing(CustomerStatus.RETIRED, 0);
    private final Decision<Chance> refused = Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());

    private CustomerStanding standing(CustomerStatus status, int openChances) {
        return CustomerStanding.builder()
                .id(customer)
                .status(status)
                .openChances(openChances)
                .version(7)
                .build();
    }

    private static Changes changes(Decision<?> decision) {
        return ((Decision.Accepted<?>) decision).changes();
    }

    @Test
    @DisplayName("A customer who was retired after the checks takes no chance, neither a new one nor by a link")
    void retiredSince() {
        assertThat(ChanceRules.create(
                        new ChanceId(test.unknown()),
                        new CreateChance(Samples.chanceDetails("Known"), customer, null),
                        Optional.of(rolf),
                        TestCrm.NOW,
                        Optional.of(retired)))
                .isEqualTo(refused);
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        assertThat(ChanceRules.link(chance, Optional.empty(), retired)).isEqualTo(refused);
    }

    @Test
    @DisplayName(
            "A link to the customer that the chance has already writes the standing once more, with the same count")
    void linkToTheSame() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        CustomerStanding standing = standing(CustomerStatus.ACTIVE, 3);
        // Otherwise a retirement at the same moment would not conflict with it.
        assertThat(changes(ChanceRules.link(chance, Optional.of(standing), standing))
                        .of(CustomerStanding.KIND))
                .containsExactly(new Change.Update<>(CustomerStanding.KIND, standing, standing));
    }

    @Test
    @DisplayName("A chance is deleted with every item of its plan")
    void planToo() {
        Chance chance = scene.chance(ChanceStatus.UNASSIGNED, rolf, rolf);
        List<PlanItem> plan = List.of(scene.planItem(chance), scene.planItem(chance));
        assertThat(changes(ChanceRules.delete(chance, plan, Optional.empty())).of(PlanItem.KIND))
                .containsExactlyInAnyOrder(
                        new Change.Remove<>(PlanItem.KIND, plan.get(0)),
                        new Change.Remove<>(PlanItem.KIND, plan.get(1)));
    }
}
