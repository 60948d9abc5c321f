package io.crmkit.examples.checks;

import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.UniqueKey;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which fields unique keys are made of: those that the functions of the keys read. */
final class KeyFields {
    private KeyFields() {}

    /** The unique keys of a kind. */
    static List<Entity.Key> of(Kind<?, ?> kind) {
        return keys(kind);
    }

    private static <S extends io.crmkit.spi.value.State<?>> List<Entity.Key> keys(Kind<S, ?> kind) {
        return kind.uniqueKeys().stream().map(key -> key(kind, key)).toList();
    }

    private static <S> Entity.Key key(Kind<?, ?> kind, UniqueKey<S> key) {
        Set<String> read = new TreeSet<>();
        InvocationHandler recorder = (proxy, method, arguments) -> {
            read.add(EntityReader.fieldName(method.getName()));
            return any(method.getReturnType());
        };
        Class<?> type = kind.type();
        @SuppressWarnings("unchecked") // the type of the kind is that of its keys
        S probe = (S) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, recorder);
        Optional<String> unused = key.value().apply(probe);
        return new Entity.Key(key.name(), List.copyOf(read));
    }

    /** Some value of a type. */
    private static Object any(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return "x";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == UUID.class) {
            return new UUID(0, 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return anyRecord(type);
        }
        throw new IllegalStateException("what is read for a key is of a type not known here: " + type);
    }

    private static Object anyRecord(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = any(components[i].getType());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(arguments);
    }
}
