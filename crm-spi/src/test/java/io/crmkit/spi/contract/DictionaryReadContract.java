package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The dictionary by id, value and list. */
@Needs(Feature.DICTIONARY)
interface DictionaryReadContract extends Part {

    @Test
    @DisplayName("DICT-01 what is not there is not found, and no failure")
    default void findsNoEntry() {
        withUnit(unit -> {
            assertThat(unit.dictionary().find(new DictionaryEntryId(Sample.uuid(1)), ALL))
                    .isEmpty();
            assertThat(unit.dictionary().findByValues(DictionaryType.REGION, Set.of(), ALL))
                    .isEmpty();
            assertThat(unit.dictionary().list(DictionaryType.REGION, ALL)).isEmpty();
        });
    }

    @Test
    @DisplayName("DICT-02 a list is ordered by position, then by the characters of values, retired entries included")
    default void entriesInOrder() {
        DictionaryEntry fourth = entry(1, "a", 2);
        DictionaryEntry third = entry(2, "b", 1);
        DictionaryEntry second = entry(3, "a-", 1);
        DictionaryEntry first = entry(4, "B", 1);
        DictionaryEntry retired = insert(
                DictionaryEntry.KIND,
                Trade.entry(5, DictionaryType.REGION)
                        .value("z")
                        .position(0)
                        .retired(true)
                        .build());
        insert(
                DictionaryEntry.KIND,
                Trade.entry(6, DictionaryType.CHANCE_SOURCE).build());
        assertRows(unit -> unit.dictionary().list(DictionaryType.REGION, ALL))
                .containsExactly(retired, first, second, third, fourth);
    }

    @Test
    @DisplayName("DICT-03 entries are found by value in their list only, as values are written")
    default void entriesByValue() {
        DictionaryEntry north = entry(1, "north", 1);
        DictionaryEntry south = entry(2, "south", 2);
        insert(
                DictionaryEntry.KIND,
                Trade.entry(3, DictionaryType.CHANCE_SOURCE).value("east").build());
        assertRows(unit -> unit.dictionary()
                        .findByValues(DictionaryType.REGION, Set.of("north", "south", "east", "NORTH"), ALL))
                .containsExactlyInAnyOrder(north, south);
    }

    @Test
    @DisplayName("DICT-04 nobody owns entries: they are seen in the whole scope alone")
    default void entryScope() {
        DictionaryEntry north = entry(1, "north", 1);
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            int expected = scope.equals(ALL) ? 1 : 0;
            withUnit(unit -> {
                assertThat(unit.dictionary().find(north.getId(), scope).stream().count())
                        .isEqualTo(expected);
                assertThat(unit.dictionary().findByValues(DictionaryType.REGION, Set.of("north"), scope))
                        .hasSize(expected);
                assertThat(unit.dictionary().list(DictionaryType.REGION, scope)).hasSize(expected);
            });
        }
    }

    private DictionaryEntry entry(int number, String value, int position) {
        return insert(
                DictionaryEntry.KIND,
                Trade.entry(number, DictionaryType.REGION)
                        .value(value)
                        .position(position)
                        .build());
    }
}
