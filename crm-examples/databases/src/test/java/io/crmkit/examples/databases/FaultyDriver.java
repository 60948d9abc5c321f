package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Server;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a pool and the driver: counts the calls that one thread makes to connections and statements, and the
 * rows that it asks for, and lets one of them fail. A connection that is lost stays lost. The values that are bound one after another to one statement are
 * one call: none of them leaves the driver.
 */
final class FaultyDriver {
    // They tell of the object, not of the database, and do not fail.
    private static final Set<String> UNCOUNTED = Set.of("isWrapperFor", "unwrap", "isClosed");

    private final Server server;
    private final boolean hasTransactions;
    private final Set<Connection> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile @Nullable Thread watched;
    private Optional<FaultPoint> point = Optional.empty();
    private final List<String> calls = new ArrayList<>();
    private @Nullable Object bound;
    private Optional<String> failed = Optional.empty();
    private boolean committed;

    /**
     * A driver.
     *
     * @param server what it leads to
     * @param hasTransactions false for a control: each statement is written as soon as it is executed
     */
    FaultyDriver(Server server, boolean hasTransactions) {
        this.server = server;
        this.hasTransactions = hasTransactions;
    }

    /** Puts itself between. */
    DataSource before(DataSource driver) {
        return proxy(DataSource.class, (proxy, method, args) -> {
            Object result = invoke(driver, method, args);
            return result instanceof Connection connection
                    ? spied(Connection.class, connection, connection, hasTransactions)
                    : result;
        });
    }

    /** Counts the calls of this thread from now on, and lets one of them fail. */
    void watch(Optional<FaultPoint> failing) {
        point = failing;
        calls.clear();
        bound = null;
        failed = Optional.empty();
        committed = false;
        watched = Thread.currentThread();
    }

    /** Counts no more. */
    void unwatch() {
        watched = null;
    }

    /** The call that was made to fail since the last time that calls were counted. */
    Optional<String> failed() {
        return failed;
    }

    /** Whether a commit was done since then. */
    boolean committed() {
        return committed;
    }

    /** The calls that were counted, by the name of the method. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    private <T> T spied(Class<T> type, T target, Connection connection, boolean passesAll) {
        return proxy(type, (proxy, method, args) -> {
            Object result = !passesAll && isOfTransactions(method) ? null : called(target, connection, method, args);
            if (result instanceof PreparedStatement statement) {
                return spied(PreparedStatement.class, statement, connection, true);
            }
            if (result instanceof Statement statement) {
                return spied(Statement.class, statement, connection, true);
            }
            return result instanceof ResultSet rows ? counted(rows, connection) : result;
        });
    }

    private static boolean isOfTransactions(Method method) {
        return Set.of("setAutoCommit", "commit", "rollback").contains(method.getName());
    }

    private ResultSet counted(ResultSet rows, Connection connection) {
        return proxy(
                ResultSet.class,
                (proxy, method, args) -> method.getName().equals("next")
                        ? called(rows, connection, method, args)
                        : invoke(rows, method, args));
    }

    private @Nullable Object called(Object target, Connection connection, Method method, Object @Nullable [] args)
            throws Throwable {
        if (gone.contains(connection) && !isOfTheDriver(method)) {
            throw Fault.CONNECTION_LOST.on(server);
        }
        if (Thread.currentThread() != watched || !counts(target, method, args)) {
            return invoke(target, method, args);
        }
        calls.add(method.getName());
        FaultPoint failing = point.filter(each -> each.call() == calls.size()).orElse(null);
        if (failing == null) {
            return done(target, method, args);
        }
        failed = Optional.of(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        if (failing.done()) {
            Object unused = done(target, method, args);
        }
        if (failing.fault() == Fault.CONNECTION_LOST) {
            lose(connection);
        }
        throw failing.fault().on(server);
    }

    /** What the server does with the transaction of a connection that is gone. */
    private void lose(Connection connection) throws SQLException {
        gone.add(connection);
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** What needs no server. */
    private static boolean isOfTheDriver(Method method) {
        return method.getDeclaringClass() == Object.class
                || UNCOUNTED.contains(method.getName())
                || Set.of("close", "abort").contains(method.getName());
    }

    private @Nullable Object done(Object target, Method method, Object @Nullable [] args) throws Throwable {
        Object result = invoke(target, method, args);
        committed |= method.getName().equals("commit");
        return result;
    }

    private boolean counts(Object target, Method method, Object @Nullable [] args) {
        if (method.getDeclaringClass() == Object.class || UNCOUNTED.contains(method.getName())) {
            return false;
        }
        boolean binds = target instanceof PreparedStatement
                && method.getName().startsWith("set")
                && args != null
                && args.length > 1;
        boolean again = binds && bound == target;
        bound = binds ? target : null;
        return !again;
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
