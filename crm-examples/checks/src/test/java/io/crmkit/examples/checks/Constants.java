package io.crmkit.examples.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which statics are constants: what they hold cannot change, however long the JVM lives. */
final class Constants {
    /** Types whose instances do not change, beside primitives, enums and records. */
    private static final Set<String> UNCHANGING = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.LocalDate",
            "java.time.ZoneId",
            "java.time.format.DateTimeFormatter",
            "java.util.Comparator",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.UUID",
            "java.util.regex.Pattern",
            "org.slf4j.Logger",
            "io.crmkit.spi.value.Kind");

    /** Looked at by hand: each holds something that could change, and that nothing ever changes once it is there. */
    private static final Set<String> REVIEWED = Set.of(
            // Properties, read from the jar when the class is initialised, private, and only asked.
            "io.crmkit.core.command.Messages.TEXTS");

    private Constants() {}

    /** The static finals of a class that may change. */
    static Stream<String> mutable(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(field -> !REVIEWED.contains(field.getFullName()))
                .filter(field -> !isConstant(field))
                .map(field -> field.getDescription() + " of type "
                        + field.getRawType().getName() + " can change, or is of a type that nobody vouched for");
    }

    private static boolean isConstant(JavaField field) {
        JavaClass type = field.getRawType();
        return isUnchanging(type.isPrimitive(), type.isEnum(), type.isRecord(), type.getName())
                || (isCollection(type) && isUnchanging(value(field)));
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    private static boolean isUnchanging(boolean primitive, boolean isEnum, boolean isRecord, String name) {
        return primitive || isEnum || isRecord || UNCHANGING.contains(name);
    }

    private static boolean isUnchanging(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return isSealed(value) && collection.stream().allMatch(Constants::isUnchanging);
        }
        if (value instanceof Map<?, ?> map) {
            return isSealed(value)
                    && map.entrySet().stream()
                            .allMatch(entry -> isUnchanging(entry.getKey()) && isUnchanging(entry.getValue()));
        }
        return value != null
                && isUnchanging(
                        false,
                        value instanceof Enum<?>,
                        value.getClass().isRecord(),
                        value.getClass().getName());
    }

    /** Whether it is one of the JDK's collections without setters over a copy of their own. */
    private static boolean isSealed(Object collection) {
        return collection.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    private static @Nullable Object value(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(field.getFullName() + " cannot be read", e);
        }
    }
}
