package io.crmkit.examples.ownstore;

import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Series of numbers. The row of a series is locked until the unit ends: who wants a number too waits. Drawing on a
 * connection of its own would spare that wait, but units would then wait for connections, once the pool is used up for
 * ever.
 */
final class Counters {
    private Counters() {}

    static long next(Handle handle, Series series, int count) {
        int counted = handle.createUpdate("update counter set last_no = last_no + :count where name = :name")
                .bind("count", (long) count)
                .bind("name", series.name())
                .execute();
        if (counted == 0) {
            return first(handle, series, count);
        }
        long last = handle.createQuery("select last_no from counter where name = :name")
                .bind("name", series.name())
                .mapTo(Long.class)
                .one();
        return last - count + 1;
    }

    private static long first(Handle handle, Series series, int count) {
        try {
            handle.createUpdate("insert into counter (name, last_no) values (:name, :count)")
                    .bind("name", series.name())
                    .bind("count", (long) count)
                    .execute();
            return 1;
        } catch (JdbiException e) {
            StoreException failure = Failures.of(e);
            // Another unit drew the first one meanwhile; whoever tries again finds the row.
            throw failure instanceof DuplicateException
                    ? new TransientStoreException("another unit begins the series", e)
                    : failure;
        }
    }
}
