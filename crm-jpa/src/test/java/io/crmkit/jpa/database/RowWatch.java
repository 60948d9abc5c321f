package io.crmkit.jpa.database;

import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Watches how the rows of queries are read, and fails on demand. */
public final class RowWatch {
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger fetchSize = new AtomicInteger();
    private int rowsUntilFailure;
    private @Nullable SQLException failure;

    /** How many rows the provider has asked for. */
    public int read() {
        return read.get();
    }

    /** How many statements are not closed. */
    public int open() {
        return open.get();
    }

    /** How many rows the driver was last told to read ahead. */
    public int fetchSize() {
        return fetchSize.get();
    }

    /** Lets some rows pass, then fails one. */
    public void failRow(int passing, SQLException told) {
        rowsUntilFailure = read.get() + passing;
        failure = told;
    }

    PreparedStatement watched(PreparedStatement statement) {
        open.incrementAndGet();
        return JdbcSpy.proxy(PreparedStatement.class, (proxy, method, args) -> {
            switch (method.getName()) {
                case "close" -> {
                    if (!statement.isClosed()) {
                        open.decrementAndGet();
                    }
                }
                case "setFetchSize" -> fetchSize.set((int) args[0]);
                default -> {}
            }
            Object result = JdbcSpy.call(statement, method, args);
            return result instanceof ResultSet rows ? watched(rows) : result;
        });
    }

    private ResultSet watched(ResultSet rows) {
        return JdbcSpy.proxy(ResultSet.class, (proxy, method, args) -> {
            count(method);
            return JdbcSpy.call(rows, method, args);
        });
    }

    private void count(Method method) throws SQLException {
        if (method.getName().equals("next")) {
            SQLException told = failure;
            if (told != null && read.get() == rowsUntilFailure) {
                failure = null;
                throw told;
            }
            read.incrementAndGet();
        }
    }
}
