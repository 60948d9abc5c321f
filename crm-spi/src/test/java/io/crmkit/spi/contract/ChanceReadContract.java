package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Chances and plans by id and key. */
@Needs(Feature.CHANCES)
interface ChanceReadContract extends Part {

    @Test
    @DisplayName("CHANCE-01 what is not there is not found, and no failure")
    default void findsNoChance() {
        withUnit(unit -> {
            assertThat(unit.chances().find(Sample.chanceId(1), ALL)).isEmpty();
            assertThat(unit.chances().plan(Sample.chanceId(1), ALL)).isEmpty();
            assertThat(unit.chances().findByExternalIds(Set.of(), ALL)).isEmpty();
            assertThat(unit.chances().findByExternalIds(Set.of("none"), ALL)).isEmpty();
            assertThat(unit.chances().count(Pages.ANY_CHANCE, ALL)).isZero();
            assertThat(unit.chances().list(Pages.ANY_CHANCE, Pages.ALL, ALL).items())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("CHANCE-02 chances are found by external id, as it is written")
    default void findsChancesByExternalId() {
        Chance one = insert(Chance.KIND, Sample.chance(1).externalId("E1").build());
        Chance two = insert(Chance.KIND, Sample.chance(2).externalId("E2").build());
        insert(Chance.KIND, Sample.chance(3).externalId("e1").build());
        insert(Chance.KIND, Sample.chance(4).build());
        assertRows(unit -> unit.chances().findByExternalIds(Set.of("E1", "E2", "E9"), ALL))
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    @DisplayName("CHANCE-03 a plan is ordered by date, then by id, and has the items of no other chance")
    default void ordersPlans() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        Chance other = insert(Chance.KIND, Sample.chance(2).build());
        LocalDate early = Sample.DAY.minusDays(1);
        PlanItem third = insert(PlanItem.KIND, Sample.planItem(2, chance).build());
        PlanItem first =
                insert(PlanItem.KIND, Sample.planItem(9, chance).date(early).build());
        PlanItem fourth = insert(PlanItem.KIND, Sample.planItem(-1, chance).build());
        PlanItem second = insert(PlanItem.KIND, Sample.planItem(1, chance).build());
        PlanItem foreign = insert(PlanItem.KIND, Sample.planItem(3, other).build());
        assertRows(unit -> unit.chances().plan(chance.getId(), ALL)).containsExactly(first, second, third, fourth);
        assertRows(unit -> unit.chances().plan(other.getId(), ALL)).containsExactly(foreign);
    }

    @Test
    @DisplayName("CHANCE-04 a chance is removed together with its plan")
    default void removesPlans() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        PlanItem item = insert(PlanItem.KIND, Sample.planItem(1, chance).build());
        write(Changes.builder().remove(Chance.KIND, chance).remove(PlanItem.KIND, item));
        assertFound(unit -> unit.chances().findPlanItem(item.getId(), ALL)).isEmpty();
    }

    @Test
    @DisplayName("CHANCE-05 a chance is inserted together with its plan, whichever comes first in the changes")
    default void insertsPlans() {
        Chance chance = Sample.chance(1).build();
        PlanItem item = Sample.planItem(1, chance).build();
        write(Changes.builder().insert(PlanItem.KIND, item).insert(Chance.KIND, chance));
        assertRows(unit -> unit.chances().plan(chance.getId(), ALL)).hasSize(1);
    }
}
