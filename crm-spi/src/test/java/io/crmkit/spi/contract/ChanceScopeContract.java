package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A scope sees of chances and plans just what its users created or develop, by every way of reading. */
@Needs(Feature.CHANCES)
interface ChanceScopeContract extends Part {

    @Test
    @DisplayName("SCOPE-20 a chance is found by id only in a scope of its creator or assignee")
    default void chanceById() {
        assertChancesScoped(
                (chances, chance, scope) -> chances.find(chance.getId(), scope).isPresent());
    }

    @Test
    @DisplayName("SCOPE-21 a chance is found by external id only in a scope of its creator or assignee")
    default void chanceByExternalId() {
        assertChancesScoped((chances, chance, scope) ->
                chances.findByExternalIds(externalIds(), scope).contains(chance));
    }

    @Test
    @DisplayName("SCOPE-22 a plan is seen, whole or by item, only in a scope of the chance's creator or assignee")
    default void plans() {
        assertChancesScoped(
                (chances, chance, scope) -> !chances.plan(chance.getId(), scope).isEmpty());
        assertChancesScoped((chances, chance, scope) -> chances.findPlanItem(
                        new PlanItemId(chance.getId().value()), scope)
                .isPresent());
    }

    @Test
    @DisplayName("SCOPE-23 a list of chances has just those in a scope of their creator or assignee, whatever the page")
    default void chanceLists() {
        List<Chance> stored = storeChances();
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            List<Chance> expected =
                    stored.stream().filter(chance -> sees(scope, chance)).collect(Collectors.toList());
            Pages.assertListed(expected, page -> inUnit(unit -> unit.chances().list(Pages.ANY_CHANCE, page, scope)));
        }
    }

    @Test
    @DisplayName("SCOPE-24 a count of chances counts just those in a scope of their creator or assignee")
    default void chanceCounts() {
        List<Chance> stored = storeChances();
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertCount(unit -> unit.chances().count(Pages.ANY_CHANCE, scope))
                    .as("in %s", scope)
                    .isEqualTo(stored.stream()
                            .filter(chance -> sees(scope, chance))
                            .count());
        }
    }

    @Test
    @DisplayName("SCOPE-25 a chance whose assignee changes is seen by the new one and no more by the old one")
    default void reassigned() {
        Chance before = insert(Chance.KIND, assigned(1).build());
        Chance after =
                update(Chance.KIND, before, assigned(1).assignee(Staff.CAT).build());
        withUnit(unit -> {
            assertThat(unit.chances().find(after.getId(), Staff.ownedBy(Staff.BOB)))
                    .isEmpty();
            assertThat(unit.chances().find(after.getId(), Staff.ownedBy(Staff.CAT)))
                    .contains(after);
        });
    }

    @Test
    @DisplayName("SCOPE-26 a duplicate of a chance is refused although no scope shows it to the one who writes")
    default void invisibleChance() {
        insert(
                Chance.KIND,
                Sample.chance(1).externalId("E").createdBy(Staff.ANN).build());
        assertRows(unit -> unit.chances().findByExternalIds(Set.of("E"), Staff.ownedBy(Staff.BOB)))
                .isEmpty();
        assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(
                                Chance.KIND,
                                Sample.chance(2)
                                        .externalId("E")
                                        .createdBy(Staff.BOB)
                                        .build()));
    }

    /** One way to ask whether a scope sees a chance. */
    interface ChanceSight {
        boolean sees(ChanceRepository chances, Chance chance, AccessScope scope);
    }

    private void assertChancesScoped(ChanceSight sight) {
        List<Chance> stored = inUnit(unit -> unit.chances().count(Pages.ANY_CHANCE, ALL)) == 0
                ? storeChances()
                : inUnit(unit -> unit.chances().list(Pages.ANY_CHANCE, Pages.ALL, ALL))
                        .items();
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            for (Chance chance : stored) {
                boolean seen = inUnit(unit -> sight.sees(unit.chances(), chance, scope));
                assertThat(seen).as("%s in %s", chance.getTitle(), scope).isEqualTo(sees(scope, chance));
            }
        }
    }

    /** Chances of nobody, of a creator, of an assignee, of both, of one who is both; with a plan item each. */
    private List<Chance> storeChances() {
        List<Chance> stored = new ArrayList<>();
        for (Chance chance : List.of(
                Sample.chance(1).externalId("E1").build(),
                Sample.chance(2).externalId("E2").createdBy(Staff.ANN).build(),
                assigned(3).externalId("E3").build(),
                assigned(4).externalId("E4").createdBy(Staff.ANN).build(),
                assigned(5).externalId("E5").createdBy(Staff.BOB).build(),
                assigned(6)
                        .externalId("E6")
                        .createdBy(Staff.CAT)
                        .assignee(Staff.ANN)
                        .build())) {
            stored.add(insert(Chance.KIND, chance));
            insert(
                    PlanItem.KIND,
                    PlanItem.builder()
                            .from(Sample.planItem(1, chance).build())
                            .id(new PlanItemId(chance.getId().value()))
                            .build());
        }
        return stored;
    }

    private static Chance.Builder assigned(int number) {
        return Sample.chance(number)
                .status(ChanceStatus.DEVELOPING)
                .assignee(Staff.BOB)
                .assignedAt(Sample.NOON);
    }

    private static Set<String> externalIds() {
        return Set.of("E1", "E2", "E3", "E4", "E5", "E6");
    }

    private static boolean sees(AccessScope scope, Chance chance) {
        return scope.admits(AccessScope.owners(List.of(chance.getCreatedBy(), chance.getAssignee())));
    }
}
