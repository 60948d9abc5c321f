package io.crmkit.examples.durability;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What may stand between a pool and the driver. */
final class Between {
    private static final Set<String> OF_TRANSACTIONS = Set.of("setAutoCommit", "commit", "rollback");

    private Between() {}

    /** Something that happens before each commit is sent. */
    static UnaryOperator<DataSource> beforeCommits(Runnable happens) {
        return connections(connection -> (proxy, method, args) -> {
            if (method.getName().equals("commit")) {
                happens.run();
            }
            return invoke(connection, method, args);
        });
    }

    /** No transactions: each statement is written for good as soon as it is executed. For controls. */
    static UnaryOperator<DataSource> withoutTransactions() {
        return connections(connection -> (proxy, method, args) ->
                OF_TRANSACTIONS.contains(method.getName()) ? null : invoke(connection, method, args));
    }

    private static UnaryOperator<DataSource> connections(Handling handling) {
        return driver -> proxy(DataSource.class, (proxy, method, args) -> {
            Object result = invoke(driver, method, args);
            return result instanceof Connection connection ? proxy(Connection.class, handling.of(connection)) : result;
        });
    }

    private interface Handling {
        InvocationHandler of(Connection connection);
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
