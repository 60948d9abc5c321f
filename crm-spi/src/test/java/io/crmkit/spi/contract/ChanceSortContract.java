package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of chances in every order. */
@Needs(Feature.CHANCES)
interface ChanceSortContract extends Part {

    @Test
    @DisplayName("SORT-10 chances are listed in every order, both ways round, in pages of any size, each once")
    default void chancesInEveryOrder() {
        chanceOrders(ChanceQuery.any()).assertSorted(storeSortableChances(), ALL);
    }

    @Test
    @DisplayName("SORT-11 criteria and scope narrow lists of chances in every order")
    default void chancesInEveryOrderInScope() {
        List<Chance> stored = storeSortableChances();
        List<Chance> expected = stored.stream()
                .filter(chance -> chance.getCreatedBy().equals(Optional.of(Staff.ANN))
                        && chance.getSource().isPresent())
                .collect(Collectors.toList());
        assertThat(expected).hasSizeBetween(4, stored.size() - 4);
        chanceOrders(ChanceQuery.builder().addSource("fair").build()).assertSorted(expected, Staff.ownedBy(Staff.ANN));
    }

    @Test
    @DisplayName("SORT-12 from any chance the order turned round leads back over those before it")
    default void chancesTurnedRound() {
        chanceOrders(ChanceQuery.any()).assertTurnsRound(storeSortableChances());
    }

    @Test
    @DisplayName("SORT-13 in every order a page goes on after a chance that was removed meanwhile")
    default void chancesGoOn() {
        List<Chance> rest = storeSortableChances();
        for (int number = 0; number < 3; number++) {
            Chance gone = rest.remove(3);
            remove(Chance.KIND, gone);
            chanceOrders(ChanceQuery.any()).assertGoesOnWithout(gone, rest);
        }
    }

    @Test
    @DisplayName("SORT-14 rates are ordered as numbers, and chances of one rate by id, both turned round together")
    default void ratesInOrder() {
        int[] rates = {100, 9, 0, 10, 9, 100};
        for (int number = 0; number < rates.length; number++) {
            insert(Chance.KIND, Sample.chance(number).successRate(rates[number]).build());
        }
        assertThat(titles(false))
                .containsExactly("Chance 2", "Chance 1", "Chance 4", "Chance 3", "Chance 0", "Chance 5");
        assertThat(titles(true))
                .containsExactly("Chance 5", "Chance 0", "Chance 3", "Chance 4", "Chance 1", "Chance 2");
    }

    private List<String> titles(boolean descending) {
        ChanceQuery query = ChanceQuery.builder()
                .sort(ChanceSort.SUCCESS_RATE)
                .descending(descending)
                .build();
        return inUnit(unit -> unit.chances().list(query, Pages.ALL, ALL)).items().stream()
                .map(Chance::getTitle)
                .collect(Collectors.toList());
    }

    private Sorting<ChanceSort, Chance, ChanceQuery> chanceOrders(ChanceQuery query) {
        return new Sorting<>(
                this,
                ChanceSort.values(),
                (sort, descending) -> ChanceQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.chances().list(asked, page, scope));
    }

    /** Fourteen chances in which creator and source vary, whose customer names and rates each occur several times. */
    private List<Chance> storeSortableChances() {
        List<Chance> stored = new ArrayList<>();
        for (int number = 0; number < 14; number++) {
            Chance.Builder chance = Sample.chance(number)
                    .customerName((number % 2 == 0 ? "Prospect " : "PROSPECT ") + number * 3 % 5)
                    .successRate(number * 7 % 4 * 33)
                    .createdBy(number % 3 == 0 ? Staff.BOB : Staff.ANN);
            if (number % 4 != 1) {
                chance.source("fair");
            }
            stored.add(insert(Chance.KIND, chance.build()));
        }
        return stored;
    }
}
