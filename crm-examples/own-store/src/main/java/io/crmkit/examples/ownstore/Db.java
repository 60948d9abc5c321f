package io.crmkit.examples.ownstore;

import io.crmkit.spi.StoreException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** The handle of one unit, of no use when the unit has ended. */
final class Db {
    /** How many rows a driver reads ahead of a stream. */
    private static final int READ_AHEAD = 1_000;

    private final Handle handle;
    private final List<ResultIterator<?>> streams = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private boolean ended;

    Db(Handle handle) {
        this.handle = handle;
    }

    Query from(String from) {
        return new Query(this, from);
    }

    /** Work with the connection. */
    interface Work<R> {
        R with(Handle handle) throws SQLException;
    }

    /** What fails here fails the unit, also if who asked for it goes on: the database may have given up more than that. */
    <R> R call(Work<R> work) {
        requireOpen();
        try {
            return work.with(handle);
        } catch (SQLException | JdbiException e) {
            failure = Failures.of(e);
            throw failure;
        } catch (StoreException e) {
            failure = e;
            throw e;
        }
    }

    <R> R read(String sql, Map<String, Object> values, Function<org.jdbi.v3.core.statement.Query, R> reading) {
        return call(unused -> reading.apply(query(sql, values)));
    }

    /** Reads rows while they are consumed, and until the unit ends. */
    <T> Stream<T> stream(String sql, Map<String, Object> values, Query.Mapper<T> mapper) {
        ResultIterator<T> rows = call(unused -> query(sql, values)
                .setFetchSize(READ_AHEAD)
                .map((row, context) -> mapper.map(new Row(row)))
                .iterator());
        streams.add(rows);
        Iterator<T> checked = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return call(unused -> rows.hasNext());
            }

            @Override
            public T next() {
                return call(unused -> rows.next());
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(checked, Spliterator.NONNULL), false)
                .onClose(rows::close);
    }

    private org.jdbi.v3.core.statement.Query query(String sql, Map<String, Object> values) {
        org.jdbi.v3.core.statement.Query query = handle.createQuery(sql);
        values.forEach((name, value) ->
                query.bind(name, (Argument) (index, statement, context) -> Write.bind(statement, index, value)));
        return query;
    }

    void requireOpen() {
        if (ended) {
            throw new IllegalStateException("this unit has ended");
        }
    }

    /** Throws what failed, though the work that was done in the unit kept it to itself. */
    void requireWhole() {
        if (failure != null) {
            throw failure;
        }
    }

    void end() {
        ended = true;
        streams.forEach(ResultIterator::close);
    }
}
