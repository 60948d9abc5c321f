package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers that a store counts. */
@Needs(Feature.SERIES)
interface SeriesContract extends Part {
    /** The series that the tests count. */
    Series NUMBERS = new Series("customer-2026-11-22");

    @Test
    @DisplayName("SERIES-01 a series begins with 1")
    default void beginsWithOne() {
        assertThat(next()).isEqualTo(1);
    }

    @Test
    @DisplayName("SERIES-02 numbers of a series only grow, in one unit and over several")
    default void numbersGrow() {
        long last = next();
        for (int round = 0; round < 3; round++) {
            long one = next();
            long two = inUnit(unit -> {
                long first = unit.next(NUMBERS, 1);
                long second = unit.next(NUMBERS, 1);
                assertThat(second).isGreaterThan(first);
                return second;
            });
            assertThat(one).isGreaterThan(last);
            assertThat(two).isGreaterThan(one);
            last = two;
        }
    }

    @Test
    @DisplayName("SERIES-03 each series counts for itself")
    default void seriesAreApart() {
        next();
        next();
        assertCount(unit -> unit.next(new Series("other"), 1)).isEqualTo(1);
    }

    @Test
    @DisplayName("SERIES-04 a unit that fails may leave a gap, but the series goes on")
    default void goesOnAfterFailure() {
        long before = next();
        assertThatThrownBy(() -> inUnit(unit -> {
                    throw new IllegalStateException("after " + unit.next(NUMBERS, 1));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(next()).isGreaterThan(before);
    }

    @Test
    @Needs(Feature.THREADS)
    @DisplayName("SERIES-05 no number is given to two of eight threads")
    default void uniqueUnderThreads() {
        List<Long> numbers = new ArrayList<>();
        Race.all(8, thread -> {
                    List<Long> mine = new ArrayList<>();
                    for (int round = 0; round < 10; round++) {
                        mine.add(Race.retry(() -> inUnit(unit -> unit.next(NUMBERS, 1))));
                    }
                    return mine;
                })
                .forEach(numbers::addAll);
        assertThat(numbers).hasSize(80).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("SERIES-06 numbers drawn together follow each other, and come after those before them")
    default void drawsSome() {
        assertCount(unit -> unit.next(NUMBERS, 3)).isEqualTo(1);
        long one = next();
        assertThat(one).isGreaterThan(3);
        withUnit(unit -> {
            long some = unit.next(NUMBERS, 1_000);
            assertThat(some).isGreaterThan(one);
            assertThat(unit.next(NUMBERS, 2)).isGreaterThan(some + 999);
        });
        assertThat(next()).isGreaterThan(one + 1_002);
    }

    private long next() {
        return inUnit(unit -> unit.next(NUMBERS, 1));
    }
}
