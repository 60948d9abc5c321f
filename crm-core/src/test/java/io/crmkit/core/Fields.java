package io.crmkit.core;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reaches into commands by the paths that violations name, such as {@code rows[0].details.name}. A command's own
 * fields, the rows and details in it and their fields all have paths, also the rows and details themselves.
 */
public final class Fields {
    private Fields() {}

    /** The paths of a command in which no list is empty; only the first element of each list has one. */
    public static SortedSet<String> paths(Object command) {
        SortedSet<String> paths = new TreeSet<>();
        collect(command, "", paths);
        return paths;
    }

    private static void collect(@Nullable Object value, String path, SortedSet<String> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        if (value instanceof List<?> list) {
            collect(list.get(0), path + "[0]", paths);
        } else if (value != null && isComposite(value)) {
            String prefix = path.isEmpty() ? "" : path + ".";
            for (Method accessor : accessors(value)) {
                collect(call(accessor, value), prefix + name(accessor), paths);
            }
        }
    }

    /** The command with another value at a path. */
    public static Object with(Object command, String path, @Nullable Object value) {
        Object changed = replaced(command, Arrays.asList(path.split("[.\\[]", -1)), value);
        if (changed == null) {
            throw new IllegalArgumentException("no path to a field");
        }
        return changed;
    }

    private static @Nullable Object replaced(@Nullable Object owner, List<String> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        if (owner == null) {
            throw new IllegalArgumentException("nothing there");
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (owner instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>(list);
            int index = Integer.parseInt(step.substring(0, step.length() - 1));
            changed.set(index, replaced(list.get(index), rest, value));
            return changed;
        }
        Method accessor = accessor(owner, step);
        @Nullable Object replacement = replaced(call(accessor, owner), rest, value);
        return owner instanceof Record ? record(owner, accessor, replacement) : details(owner, step, replacement);
    }

    private static Object record(Object owner, Method changed, @Nullable Object value) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        @Nullable Object[] values = Arrays.stream(components)
                .map(component ->
                        component.getAccessor().equals(changed) ? value : call(component.getAccessor(), owner))
                .toArray();
        try {
            Constructor<?> constructor = owner.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a command cannot be made with that value", e);
        }
    }

    private static Object details(Object owner, String attribute, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("details hold no null");
        }
        try {
            Class<?> type = detailsType(owner).orElseThrow();
            Object builder = invoke(type.getMethod("builder"), null);
            invoke(method(builder, "from", owner), builder, owner);
            invoke(method(builder, attribute, value), builder, value);
            return invoke(builder.getClass().getMethod("build"), builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("details cannot be made with that value", e);
        }
    }

    /** What a command has at a path. */
    public static @Nullable Object value(Object command, String path) {
        @Nullable Object value = command;
        for (String step : path.split("[.\\[]", -1)) {
            if (value instanceof List<?> list) {
                value = list.get(Integer.parseInt(step.substring(0, step.length() - 1)));
            } else if (value != null) {
                value = call(accessor(value, step), value);
            }
        }
        return value;
    }

    private static Method method(Object builder, String name, Object argument) {
        return Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0].isInstance(argument)
                        || (method.getParameterTypes()[0] == int.class && argument instanceof Integer))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isComposite(Object value) {
        return (value instanceof Record && value.getClass().getPackageName().startsWith("io.crmkit.core"))
                || detailsType(value).isPresent();
    }

    /** The interface of details, of which a generated class holds the values. */
    private static Optional<Class<?>> detailsType(Object value) {
        return Arrays.<Class<?>>stream(value.getClass().getInterfaces())
                .filter(type -> type.getPackageName().startsWith("io.crmkit.core"))
                .filter(type -> type.getSimpleName().endsWith("Details"))
                .findFirst();
    }

    private static Method accessor(Object owner, String name) {
        return Arrays.stream(accessors(owner))
                .filter(method -> name(method).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Method[] accessors(Object value) {
        if (value instanceof Record) {
            return Arrays.stream(value.getClass().getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
        }
        return Arrays.stream(detailsType(value).orElseThrow().getMethods())
                .filter(method -> method.getName().startsWith("get"))
                .toArray(Method[]::new);
    }

    private static String name(Method accessor) {
        String name = accessor.getName();
        return accessor.getDeclaringClass().isRecord()
                ? name
                : Character.toLowerCase(name.charAt(3)) + name.substring(4);
    }

    private static @Nullable Object call(Method accessor, Object owner) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a field cannot be read", e);
        }
    }

    private static Object invoke(Method method, @Nullable Object owner, Object... arguments)
            throws ReflectiveOperationException {
        method.setAccessible(true);
        return method.invoke(owner, arguments);
    }
}
