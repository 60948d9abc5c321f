package io.crmkit.examples.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads entities from the code: the accessors of state types, and the components of the records that are parts of them. */
final class EntityReader {
    private static final Pattern ACCESSOR = Pattern.compile("(?:get|is)([A-Z])(.*)");
    private static final String ANNOTATION = "org.immutables.value.Value$";
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "text",
            Integer.class, "int",
            BigDecimal.class, "decimal",
            LocalDate.class, "date",
            Instant.class, "instant",
            Map.class, "map");

    private final Map<String, Entity> entities = new TreeMap<>();
    private final Set<String> kinds;

    /** Reads the state types of some kinds, and their parts. */
    EntityReader(Map<JavaClass, Kind<?, ?>> kinds) {
        this.kinds = kinds.keySet().stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        kinds.forEach(this::read);
    }

    /** What was read, ordered by name. */
    Collection<Entity> entities() {
        return entities.values();
    }

    /** The name of the field that an accessor reads. */
    static String fieldName(String accessor) {
        Matcher matcher = ACCESSOR.matcher(accessor);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) + matcher.group(2) : accessor;
    }

    private void read(JavaClass type, Kind<?, ?> kind) {
        List<Entity.Key> keys = KeyFields.of(kind);
        Reading reading = new Reading(type.getSimpleName());
        type.getMethods().stream()
                .filter(method -> ACCESSOR.matcher(method.getName()).matches()
                        && method.getRawParameterTypes().isEmpty()
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getName().equals("getVersion"))
                .forEach(method -> reading.field(
                        fieldName(method.getName()),
                        method.reflect().getGenericReturnType(),
                        keys,
                        has(method, "Derived"),
                        has(method, "Redacted")));
        Comparator<Entity.Attribute> order = Comparator.comparing(Entity.Attribute::role)
                .thenComparing(Entity.Attribute::optional)
                .thenComparing(Entity.Attribute::name);
        reading.attributes.sort(order);
        reading.relations.sort(Comparator.comparing(Entity.Relation::field));
        entities.put(reading.name, new Entity(reading.name, reading.attributes, reading.relations, keys));
    }

    private void readPart(Class<?> part) {
        if (!entities.containsKey(part.getSimpleName())) {
            Reading reading = new Reading(part.getSimpleName());
            Arrays.stream(part.getRecordComponents())
                    .forEach(component ->
                            reading.field(component.getName(), component.getGenericType(), List.of(), false, false));
            entities.put(reading.name, new Entity(reading.name, reading.attributes, reading.relations, List.of()));
        }
    }

    private static boolean has(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(ANNOTATION + annotation);
    }

    /** One type while it is read. */
    private final class Reading {
        private final String name;
        private final List<Entity.Attribute> attributes = new ArrayList<>();
        private final List<Entity.Relation> relations = new ArrayList<>();

        Reading(String name) {
            this.name = name;
        }

        void field(String field, Type declared, List<Entity.Key> keys, boolean derived, boolean redacted) {
            Class<?> raw = raw(declared);
            boolean optional = raw == Optional.class;
            boolean several = Collection.class.isAssignableFrom(raw);
            Class<?> type = optional || several ? raw(((ParameterizedType) declared).getActualTypeArguments()[0]) : raw;
            Entity.Many to = several ? Entity.Many.ANY : optional ? Entity.Many.OPTIONAL : Entity.Many.ONE;
            if (isPart(type)) {
                readPart(type);
                relations.add(new Entity.Relation(Entity.Many.ONE, to, type.getSimpleName(), field));
                return;
            }
            Entity.Role role = Entity.Role.NONE;
            if (keys.stream().anyMatch(key -> key.fields().contains(field))) {
                role = Entity.Role.UK;
            }
            if (Id.class.isAssignableFrom(type)) {
                String other = type.getSimpleName().replaceFirst("Id$", "");
                boolean own = field.equals("id");
                role = own ? Entity.Role.PK : role == Entity.Role.UK ? Entity.Role.FK_UK : Entity.Role.FK;
                if (!other.equals(name)) {
                    require(other);
                    relations.add(new Entity.Relation(own ? Entity.Many.ONE : Entity.Many.ANY, to, other, field));
                } else if (!own) {
                    relations.add(new Entity.Relation(Entity.Many.ANY, to, other, field));
                }
            }
            if (!several) {
                boolean aside = optional && redacted && type == String.class && role == Entity.Role.NONE;
                attributes.add(new Entity.Attribute(field, typeName(type), role, optional, derived, aside));
            }
        }

        private void require(String other) {
            if (!kinds.contains(other)) {
                throw new IllegalStateException(name + " refers to a " + other + ", which is no kind");
            }
        }
    }

    /** Whether a type is drawn as an entity of its own: a record of several fields that is not of the base package. */
    private static boolean isPart(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length > 1
                && !type.getPackageName().endsWith(".value");
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static String typeName(Class<?> type) {
        return Optional.ofNullable(NAMES.get(type)).orElseGet(type::getSimpleName);
    }
}
