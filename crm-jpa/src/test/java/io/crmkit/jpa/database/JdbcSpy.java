package io.crmkit.jpa.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stands between a provider and a driver: notes the statements that are executed, and fails on demand. */
public final class JdbcSpy {
    private final DataSource target;
    private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger insertsUntilFailure = new AtomicInteger();
    private volatile @Nullable SQLException insertFailure;
    private volatile @Nullable SQLException commitFailure;
    private volatile boolean commitsFirst;
    private volatile @Nullable RowWatch rowWatch;

    JdbcSpy(DataSource target) {
        this.target = target;
    }

    /** {@return what the provider is given} */
    public DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, args) -> {
            Object result = call(target, method, args);
            return result instanceof Connection connection ? spied(connection) : result;
        });
    }

    /** {@return the statements executed or batched, in lower case, once for each row} */
    public List<String> executed() {
        synchronized (executed) {
            return List.copyOf(executed);
        }
    }

    /** Forgets the statements so far. */
    public void forget() {
        executed.clear();
    }

    /** Watches the rows of what is executed from now on. */
    public RowWatch watchRows() {
        RowWatch watch = new RowWatch();
        rowWatch = watch;
        return watch;
    }

    /** Lets some inserts pass, then fails one. */
    public void failInsert(int passing, SQLException failure) {
        insertFailure = failure;
        insertsUntilFailure.set(passing);
    }

    /** Fails the next commit, after it was done or instead. */
    public void failCommit(boolean done, SQLException failure) {
        commitsFirst = done;
        commitFailure = failure;
    }

    private Connection spied(Connection connection) {
        return proxy(Connection.class, (proxy, method, args) -> {
            if (method.getName().equals("commit")) {
                commit(connection);
                return null;
            }
            Object result = call(connection, method, args);
            if (result instanceof PreparedStatement statement) {
                return spied(statement, (String) args[0]);
            }
            return result instanceof Statement statement ? spied(statement) : result;
        });
    }

    /** EclipseLink puts values into some statements, and then has nothing to prepare. */
    private Statement spied(Statement statement) {
        return proxy(Statement.class, (proxy, method, args) -> {
            if (method.getName().startsWith("execute") && args != null) {
                execute((String) args[0]);
            }
            return call(statement, method, args);
        });
    }

    private PreparedStatement spied(PreparedStatement prepared, String sql) {
        RowWatch watch = rowWatch;
        PreparedStatement statement = watch == null ? prepared : watch.watched(prepared);
        return proxy(PreparedStatement.class, (proxy, method, args) -> {
            if (method.getName().startsWith("execute") || method.getName().equals("addBatch")) {
                execute(sql);
            }
            return call(statement, method, args);
        });
    }

    private void execute(String sql) throws SQLException {
        // Providers disagree about the case of key words.
        String folded = sql.toLowerCase(Locale.ROOT);
        executed.add(folded);
        SQLException failure = insertFailure;
        if (failure != null && folded.startsWith("insert")) {
            if (insertsUntilFailure.getAndDecrement() == 0) {
                insertFailure = null;
                throw failure;
            }
        }
    }

    private void commit(Connection connection) throws SQLException {
        SQLException failure = commitFailure;
        commitFailure = null;
        if (failure == null || commitsFirst) {
            connection.commit();
        }
        if (failure != null) {
            throw failure;
        }
    }

    static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
