package io.crmkit.examples.springhost.api;

import io.crmkit.core.command.Text;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.value.Id;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.validator.constraints.Range;
import org.springframework.stereotype.Component;

/** Makes JSON schemas of the CRM's types as {@link CrmJson} writes them, with the constraints that stand on them. */
@Component
class Schemas {
    private static final String TEXT = "string";
    private static final String REFERENCE = "#/components/schemas/";

    /** A type of JSON, and what it is of that type. */
    private record Simple(String type, String format) {}

    private static final Map<Class<?>, Simple> SIMPLE = Map.ofEntries(
            Map.entry(String.class, new Simple(TEXT, "")),
            Map.entry(UUID.class, new Simple(TEXT, "uuid")),
            Map.entry(Instant.class, new Simple(TEXT, "date-time")),
            Map.entry(LocalDate.class, new Simple(TEXT, "date")),
            Map.entry(Duration.class, new Simple(TEXT, "duration")),
            Map.entry(Currency.class, new Simple(TEXT, "iso4217")),
            Map.entry(Permission.class, new Simple(TEXT, "")),
            Map.entry(BigDecimal.class, new Simple("number", "")),
            Map.entry(int.class, new Simple("integer", "int32")),
            Map.entry(Integer.class, new Simple("integer", "int32")),
            Map.entry(long.class, new Simple("integer", "int64")),
            Map.entry(boolean.class, new Simple("boolean", "")));

    private final Map<String, Schema<?>> named = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    /** The schemas that others refer to, by name. */
    Map<String, Schema<?>> named() {
        return named;
    }

    /** A schema of a type, or a reference to it. */
    Schema<?> of(Class<?> type) {
        Simple simple = Id.class.isAssignableFrom(type) ? SIMPLE.get(UUID.class) : SIMPLE.get(type);
        if (simple != null) {
            return schema(simple);
        }
        if (type.isEnum()) {
            Schema<Object> values = schema(new Simple(TEXT, ""));
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(values::addEnumItemObject);
            return values;
        }
        String name = name(type);
        Class<?> other = types.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two types by one name: " + type + " and " + other);
        }
        if (other == null) {
            Schema<Object> schema = schema(new Simple("object", ""));
            named.put(name, schema);
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents()).forEach(component -> addComponent(schema, component));
            } else {
                Arrays.stream(type.getMethods()).filter(Schemas::isAttribute).forEach(get -> addAttribute(schema, get));
            }
        }
        Schema<?> reference = new Schema<>();
        reference.set$ref(REFERENCE + name);
        return reference;
    }

    /** With what it is nested in: there are several rows, each of another import or report. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }

    private void addComponent(Schema<?> schema, RecordComponent component) {
        Schema<?> property = of(component.getAnnotatedType());
        constrain(property, component.getAccessor());
        constrain(property, component.getAnnotatedType());
        schema.addProperty(component.getName(), property);
        if (component.getType().isPrimitive() || component.getAccessor().isAnnotationPresent(NotNull.class)) {
            schema.addRequiredItem(component.getName());
        }
    }

    private static boolean isAttribute(Method method) {
        return method.getParameterCount() == 0
                && !method.isBridge()
                && !Modifier.isStatic(method.getModifiers())
                && (method.getName().startsWith("get") || method.getName().startsWith("is"));
    }

    private void addAttribute(Schema<?> schema, Method get) {
        String bare = get.getName().startsWith("is")
                ? get.getName().substring(2)
                : get.getName().substring(3);
        String name = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
        Schema<?> property = of(get.getAnnotatedReturnType());
        constrain(property, get);
        schema.addProperty(name, property);
        if (!get.isDefault() && get.getReturnType() != Optional.class) {
            schema.addRequiredItem(name);
        }
    }

    private Schema<?> of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized
                && parameterized.getType() instanceof ParameterizedType raw) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            if (raw.getRawType() == Optional.class) {
                Schema<?> present = of(arguments[0]);
                constrain(present, arguments[0]);
                return present;
            }
            if (Collection.class.isAssignableFrom((Class<?>) raw.getRawType())) {
                Schema<?> items = of(arguments[0]);
                constrain(items, arguments[0]);
                Schema<Object> array = schema(new Simple("array", ""));
                array.setItems(items);
                return array;
            }
            Schema<Object> map = schema(new Simple("object", ""));
            map.setAdditionalProperties(of(arguments[1]));
            return map;
        }
        return of((Class<?>) type.getType());
    }

    private static void constrain(Schema<?> schema, AnnotatedElement element) {
        if (element.isAnnotationPresent(Text.class)) {
            schema.setMaxLength(element.getAnnotation(Text.class).max());
        }
        if (element.isAnnotationPresent(Range.class)) {
            Range range = element.getAnnotation(Range.class);
            schema.setMinimum(BigDecimal.valueOf(range.min()));
            schema.setMaximum(BigDecimal.valueOf(range.max()));
        }
    }

    /** A schema of a simple type. OpenAPI 3.1 may have several types for one value, and reads no other attribute. */
    static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }

    private static Schema<Object> schema(Simple simple) {
        Schema<Object> schema = typed(simple.type());
        schema.setFormat(simple.format().isEmpty() ? null : simple.format());
        return schema;
    }
}
