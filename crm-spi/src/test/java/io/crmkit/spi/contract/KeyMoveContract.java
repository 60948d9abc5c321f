package io.crmkit.spi.contract;

import io.crmkit.spi.Changes;
import io.crmkit.spi.chance.Chance;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Unique keys that pass from one record to another. */
@Needs(Feature.CHANCES)
interface KeyMoveContract extends Part {

    @Test
    @DisplayName("KEY-40 a key passes from a removed record to an inserted one in one Changes")
    default void removeThenInsert() {
        Chance old = insert(Chance.KIND, chance(1, "E"));
        write(Changes.builder().remove(Chance.KIND, old).insert(Chance.KIND, chance(2, "E")));
        assertHas("E", 2);
    }

    @Test
    @DisplayName("KEY-41 a key passes from one record to another in one unit, by an apply each")
    default void moveInUnit() {
        Chance one = insert(Chance.KIND, chance(1, "E"));
        Chance two = insert(Chance.KIND, chance(2, "F"));
        inUnit(unit -> {
            unit.apply(
                    Changes.builder().update(Chance.KIND, one, chance(1, "G")).build());
            return unit.apply(
                    Changes.builder().update(Chance.KIND, two, chance(2, "E")).build());
        });
        assertHas("E", 2);
        assertHas("G", 1);
    }

    @Test
    @Needs(Feature.KEY_MOVES)
    @DisplayName("KEY-42 a key passes from an updated record to an inserted one in one Changes, in either order")
    default void updateAndInsert() {
        Chance one = insert(Chance.KIND, chance(1, "E"));
        write(Changes.builder().update(Chance.KIND, one, chance(1, "F")).insert(Chance.KIND, chance(2, "E")));
        assertHas("E", 2);
        Chance two =
                inUnit(unit -> unit.chances().find(Sample.chanceId(2), ALL)).orElseThrow();
        write(Changes.builder().insert(Chance.KIND, chance(3, "E")).update(Chance.KIND, two, chance(2, "G")));
        assertHas("E", 3);
        assertHas("F", 1);
    }

    @Test
    @Needs(Feature.KEY_MOVES)
    @DisplayName("KEY-43 two records swap their keys in one Changes")
    default void swap() {
        Chance one = insert(Chance.KIND, chance(1, "E"));
        Chance two = insert(Chance.KIND, chance(2, "F"));
        write(Changes.builder().update(Chance.KIND, one, chance(1, "F")).update(Chance.KIND, two, chance(2, "E")));
        assertHas("E", 2);
        assertHas("F", 1);
    }

    @Test
    @DisplayName("KEY-44 a key given up by an update is free, and found no more")
    default void givenUp() {
        Chance one = insert(Chance.KIND, chance(1, "E"));
        update(Chance.KIND, one, Sample.chance(1).build());
        assertRows(unit -> unit.chances().findByExternalIds(Set.of("E"), ALL)).isEmpty();
        insert(Chance.KIND, chance(2, "E"));
        assertHas("E", 2);
    }

    private void assertHas(String externalId, int number) {
        assertRows(unit -> unit.chances().findByExternalIds(Set.of(externalId), ALL))
                .extracting(Chance::getId)
                .containsExactly(Sample.chanceId(number));
    }

    private static Chance chance(int number, String externalId) {
        return Sample.chance(number).externalId(externalId).build();
    }
}
