package io.crmkit.examples.ownstore;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The column that orders rows as a sort of the SPI does, equal ones by identity.
 *
 * @param column the column, which is never null
 * @param isId whether it is the identity itself
 * @param value makes a value of the column of the key in a cursor
 */
record SortColumn(String column, boolean isId, Function<String, Object> value) {
    static final SortColumn ID = id("e.id");

    /** What stands for no day, so that it comes before all days: databases disagree about where null comes. */
    static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    static SortColumn id(String column) {
        return new SortColumn(column, true, key -> key);
    }

    static SortColumn text(String column) {
        return new SortColumn(column, false, key -> key);
    }

    static SortColumn number(String column) {
        return new SortColumn(column, false, Integer::valueOf);
    }

    static SortColumn day(String column) {
        return new SortColumn(column, false, key -> key.isEmpty() ? NO_DAY : LocalDate.parse(key));
    }
}
