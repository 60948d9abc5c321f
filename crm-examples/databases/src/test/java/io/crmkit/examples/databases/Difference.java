package io.crmkit.examples.databases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to a table so that it holds what it held.
 *
 * @param table the table
 * @param strange the keys of rows that were not there
 * @param missing rows that are not there any more
 * @param changed rows as they were
 */
record Difference(
        Table table,
        Collection<List<Object>> strange,
        Collection<List<Object>> missing,
        Collection<List<Object>> changed) {

    static Difference of(Table table, Collection<List<Object>> held) throws SQLException {
        Map<List<Object>, List<Object>> now = table.byKey(table.rows());
        List<List<Object>> missing = new ArrayList<>();
        List<List<Object>> changed = new ArrayList<>();
        // What is left of the rows that there are now is strange.
        table.byKey(held).forEach((key, row) -> {
            @Nullable List<Object> there = now.remove(key);
            if (there == null) {
                missing.add(row);
            } else if (!there.equals(row)) {
                changed.add(row);
            }
        });
        return new Difference(table, now.keySet(), missing, changed);
    }

    void delete() throws SQLException {
        table.delete(strange);
    }

    void write() throws SQLException {
        table.insert(missing);
        table.update(changed);
    }
}
