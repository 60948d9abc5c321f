package io.crmkit.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table as a database describes it, all names in small letters.
 *
 * @param columns the columns by name
 * @param uniqueKeys the columns of each unique key by the name of its constraint; primary keys are not among them
 * @param foreignKeys the columns of each foreign key by the name of its constraint, and what they refer to
 * @param indexes the columns of each index by its name, those of keys among them
 */
record StoredTable(
        Map<String, StoredColumn> columns,
        Map<String, List<String>> uniqueKeys,
        Map<String, ForeignKey> foreignKeys,
        Map<String, List<String>> indexes) {

    /**
     * What a foreign key says.
     *
     * @param columns the columns that refer
     * @param table the table that they refer to
     * @param to the columns that they refer to
     */
    record ForeignKey(List<String> columns, String table, List<String> to) {}

    StoredTable() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void addForeignKeyColumn(String name, String column, String table, String to) {
        ForeignKey key = foreignKeys.computeIfAbsent(
                name, unknown -> new ForeignKey(new ArrayList<>(), table, new ArrayList<>()));
        key.columns().add(column);
        key.to().add(to);
    }

    /** Whether some index begins with these columns, in any order. */
    boolean isIndexedBy(List<String> some) {
        return indexes.values().stream()
                .anyMatch(index -> index.size() >= some.size()
                        && Set.copyOf(index.subList(0, some.size())).equals(Set.copyOf(some)));
    }
}
