package io.crmkit.examples.databases;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is to be done to a table so that it holds what it held. */
record Difference(
        Table table,
        Collection<List<Object>> strange,
        Collection<List<Object>> missing,
        Collection<List<Object>> changed) {

    static Difference of(Table table, Collection<List<Object>> held) throws SQLException {
        Map<List<Object>, List<Object>> before = table.byKey(held);
        Map<List<Object>, List<Object>> now = table.byKey(table.rows());
        return new Difference(
                table,
                now.keySet().stream().filter(key -> !before.containsKey(key)).toList(),
                before.keySet().stream()
                        .filter(key -> !now.containsKey(key))
                        .map(before::get)
                        .toList(),
                before.keySet().stream()
                        .filter(now::containsKey)
                        .filter(key -> !before.get(key).equals(now.get(key)))
                        .map(before::get)
                        .toList());
    }

    void delete() throws SQLException {
        table.delete(strange);
    }

    void write() throws SQLException {
        table.insert(missing);
        table.update(changed);
    }
}
