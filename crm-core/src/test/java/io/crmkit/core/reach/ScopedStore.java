package io.crmkit.core.reach;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store that reads from another one with other scopes than it was given.
 *
 * @param store the other store
 * @param scopes the scope to read with instead, by the name of the read, such as {@code chances.list}, and the scope
 *     given
 */
record ScopedStore(CrmStore store, Scopes scopes) implements CrmStore {

    /** Puts one scope in the place of another. */
    interface Scopes {
        AccessScope instead(String read, AccessScope given);
    }

    /** The names of all reads that a store narrows. */
    static Set<String> reads() {
        return Arrays.stream(Unit.class.getMethods())
                .filter(accessor -> accessor.getParameterCount() == 0)
                .flatMap(accessor -> Arrays.stream(accessor.getReturnType().getMethods())
                        .filter(read -> Arrays.stream(read.getGenericParameterTypes())
                                .anyMatch(type -> type.getTypeName().contains(AccessScope.class.getName())))
                        .map(read -> name(accessor, read)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public <R> R inUnit(Function<Unit, R> work) {
        return store.inUnit(unit -> work.apply(proxy(Unit.class, (accessor, arguments) -> {
            Object repository = invoke(accessor, unit, arguments);
            return accessor.getParameterCount() > 0 || repository == null
                    ? repository
                    : proxy(accessor.getReturnType(), (read, given) -> {
                        String name = name(accessor, read);
                        Object[] instead = Arrays.stream(given)
                                .map(argument -> instead(name, argument))
                                .toArray();
                        return invoke(read, repository, instead);
                    });
        })));
    }

    /** An argument, if it is a scope with another scope in its place; some reads have one for each kind. */
    private Object instead(String read, Object argument) {
        if (argument instanceof AccessScope scope) {
            return scopes.instead(read, scope);
        }
        if (argument instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new HashMap<>();
            map.forEach((key, value) -> copy.put(key, instead(read, value)));
            return copy;
        }
        return argument;
    }

    private static String name(Method accessor, Method read) {
        return accessor.getName() + "." + read.getName();
    }

    private interface Call {
        @Nullable Object answer(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Method method, Object target, Object[] arguments) {
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
