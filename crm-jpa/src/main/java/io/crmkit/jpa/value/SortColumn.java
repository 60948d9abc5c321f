package io.crmkit.jpa.value;

import java.time.LocalDate;
import java.util.Optional;
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

    /**
     * {@return a column of days that may be absent, which holds their {@link #dayNumber}}
     *
     * @param attribute the attribute of {@code e}, which is never null
     */
    public static SortColumn dayNumber(String attribute) {
        return new SortColumn(
                attribute, key -> dayNumber(key.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(key))));
    }

    /**
     * {@return a number that orders as a day does, and before all days if there is none} Databases disagree about where
     * null comes, and a day long ago in its place may be another one in a column than in a parameter.
     *
     * @param day the day
     */
    public static int dayNumber(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).map(Math::toIntExact).orElse(Integer.MIN_VALUE);
    }

    boolean isId() {
        return equals(ID);
    }

    String order(boolean descending) {
        String direction = descending ? " desc" : "";
        return isId() ? attribute + direction : attribute + direction + ", " + ID.attribute + direction;
    }
}
