package io.crmkit.core.reach;

import io.crmkit.core.CrmSession;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods by which a session reads. */
final class Methods {
    private Methods() {}

    /** All there are: the public ones of every facade that a session gives, and the steps it offers. */
    static Set<String> all() {
        Stream<Class<?>> facades = of(CrmSession.class)
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getReturnType);
        Stream<String> reads =
                facades.flatMap(facade -> of(facade).map(method -> name(facade, method.getName(), parameters(method))));
        Stream<String> offers = of(CrmSession.class)
                .filter(method -> method.getName().equals("offers"))
                .map(method -> name(CrmSession.class, "offers", parameters(method)));
        return Stream.concat(reads, offers).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A method, such as {@code Chances.list(ChanceQuery, PageRequest)}. */
    static String name(Class<?> facade, String method, Class<?>... parameters) {
        return Arrays.stream(parameters)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", facade.getSimpleName() + "." + method + "(", ")"));
    }

    private static Class<?>[] parameters(Method method) {
        return method.getParameterTypes();
    }

    private static Stream<Method> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()));
    }
}
