package io.crmkit.examples.databases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Does something with each connection before anybody has it: what a host sets in its pool. */
interface OnConnect {
    void set(Connection connection) throws SQLException;

    /** Put between a pool and a driver. */
    default UnaryOperator<DataSource> between() {
        return source -> (DataSource) Proxy.newProxyInstance(
                OnConnect.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(source, arguments);
                        if (result instanceof Connection connection) {
                            set(connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Executes a statement. */
    static OnConnect execute(String sql) {
        return connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }
}
