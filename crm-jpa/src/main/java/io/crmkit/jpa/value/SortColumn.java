package io.crmkit.jpa.value;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * Internal to crm-jpa: the column that orders as a sort of the SPI does.
 *
 * @param attribute the attribute of {@code e}
 * @param value makes a value of the column of the key in a cursor
 */
public record SortColumn(String attribute, Function<String, Object> value) {
    /** The identity, by which lists are ordered at first and rows of equal keys always. */
    public static final SortColumn ID = new SortColumn("e.id", key -> key);

    /**
     * {@return a column of folded texts}
     *
     * @param attribute the attribute of {@code e}
     */
    public static SortColumn text(String attribute) {
        return new SortColumn(attribute, key -> key);
    }

    /**
     * {@return a column of whole numbers}
     *
     * @param attribute the attribute of {@code e}
     */
    public static SortColumn number(String attribute) {
        return new SortColumn(attribute, Integer::valueOf);
    }

    /**
     * {@return a column of days}
     *
     * @param attribute the attribute of {@code e}, which is never null
     */
    public static SortColumn day(String attribute) {
        return new SortColumn(attribute, LocalDate::parse);
    }

    boolean isId() {
        return equals(ID);
    }

    String order(boolean descending) {
        String direction = descending ? " desc" : "";
        return isId() ? attribute + direction : attribute + direction + ", " + ID.attribute + direction;
    }
}
