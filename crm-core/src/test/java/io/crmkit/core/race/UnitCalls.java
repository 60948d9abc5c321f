package io.crmkit.core.race;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every call to a unit and to its repositories, also to those that are yet to come, passed on one by one. */
public interface UnitCalls {

    /**
     * A read.
     *
     * @param name the repository and the method, such as {@code losses.candidates}
     * @param read makes the call on a unit
     */
    @Nullable Object read(String name, Function<Unit, @Nullable Object> read);

    /** A write. */
    Applied apply(Changes changes);

    /** A number drawn. */
    long next(Series series, int count);

    /** A unit whose calls are passed on. */
    default Unit asUnit() {
        return proxy(Unit.class, (method, arguments) -> {
            if (method.getName().equals("apply")) {
                return apply((Changes) arguments[0]);
            }
            if (method.getName().equals("next")) {
                return next((Series) arguments[0], (Integer) arguments[1]);
            }
            return method.getParameterCount() == 0
                    ? repository(method)
                    : read(method.getName(), unit -> invoke(method, unit, arguments));
        });
    }

    private Object repository(Method accessor) {
        return proxy(
                accessor.getReturnType(),
                (method, arguments) -> read(
                        accessor.getName() + "." + method.getName(),
                        unit -> invoke(method, invoke(accessor, unit, new Object[0]), arguments)));
    }

    private static <T> T proxy(Class<T> type, BiFunction<Method, Object[], @Nullable Object> called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> called.apply(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Method method, @Nullable Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
