package io.crmkit.examples.ownstore;

import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param <S> the state that is kept
 * @param <B> what builds it
 * @param name the name
 * @param value what is written for a state
 * @param read what becomes of it when it is read; null of a column that is only searched, sorted or grouped by
 */
record Column<S, B>(
        String name,
        Function<S, @Nullable Object> value,
        @Nullable Read<B> read) {
    /** Reads something of a row into what is being built. */
    interface Read<B> {
        void into(B builder, Row row) throws SQLException;
    }
}
