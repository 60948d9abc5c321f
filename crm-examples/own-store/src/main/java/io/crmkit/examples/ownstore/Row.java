package io.crmkit.examples.ownstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * The row that a result set stands on.
 *
 * @param rows the result set
 * @param prefix what the names of the columns begin with, where records of two tables are read together
 */
record Row(ResultSet rows, String prefix) {
    Row(ResultSet rows) {
        this(rows, "");
    }

    <V> V get(String column, ColumnType<V> type) throws SQLException {
        return Objects.requireNonNull(find(column, type).orElse(null), column);
    }

    <V> Optional<V> find(String column, ColumnType<V> type) throws SQLException {
        return Optional.ofNullable(type.reader().read(rows, prefix + column));
    }

    long number(String column) throws SQLException {
        return rows.getLong(prefix + column);
    }
}
