package io.crmkit.core.reach;

import io.crmkit.core.CrmSession;
import io.crmkit.core.analytics.Analytics;
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

    /** All there are: the public ones of every facade that a session gives, the steps it offers, and what it grants. */
    static Set<String> all() {
        Stream<Class<?>> facades = of(CrmSession.class)
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getReturnType)
                .filter(type -> type.getPackageName().startsWith(CrmSession.class.getPackageName()))
                .flatMap(Methods::ofAnalytics);
        Stream<String> reads = facades.flatMap(facade ->
                of(facade).filter(Methods::reads).map(method -> name(facade, method.getName(), parameters(method))));
        Stream<String> own = of(CrmSession.class)
                .filter(method -> Set.of("offers", "grants").contains(method.getName()))
                .map(method -> name(CrmSession.class, method.getName(), parameters(method)));
        return Stream.concat(reads, own).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The analyses are behind a facade that has nothing but other ones. */
    private static Stream<Class<?>> ofAnalytics(Class<?> facade) {
        return facade == Analytics.class ? of(facade).map(Method::getReturnType) : Stream.of(facade);
    }

    /** What gives a builder only begins a query. */
    private static boolean reads(Method method) {
        return !method.getReturnType().getSimpleName().equals("Builder");
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
