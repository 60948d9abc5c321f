package io.crmkit.examples.ownstore;

import io.crmkit.spi.event.Subject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes.
 *
 * @param sql the statement, a constant of the code
 * @param guarded the record whose row it must change, or else the version was stale; null if there is none
 * @param values the values of its parameters
 */
@SuppressWarnings("ArrayRecordComponent") // a list would not hold nulls, and nobody compares writes
record Write(
        String sql, @Nullable Subject guarded, @Nullable Object... values) {
    Write(String sql, @Nullable Object... values) {
        this(sql, null, values);
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, first + i, values[i]);
        }
    }

    /** Drivers know what the values of columns are, but arrays must be told the type of their elements. */
    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Object[] elements) {
            String type = value instanceof UUID[] ? "uuid" : "varchar";
            statement.setArray(index, statement.getConnection().createArrayOf(type, elements));
        } else {
            statement.setObject(index, value);
        }
    }
}
