package io.crmkit.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the annotations of entities say of the columns of their tables. */
final class MappedColumns {
    private final Map<String, Mapped> columns = new TreeMap<>();

    private MappedColumns() {}

    /**
     * A column, and the type of the field that it holds.
     *
     * @param column what is said of it
     * @param type the type of the field
     */
    record Mapped(Column column, Class<?> type) {}

    /** The columns of each table by name. */
    static Map<String, Map<String, Mapped>> byTable() {
        Map<String, Map<String, Mapped>> tables = new TreeMap<>();
        for (Class<?> entity : JpaEntities.classes()) {
            Table table = entity.getAnnotation(Table.class);
            if (table != null) {
                MappedColumns reader = new MappedColumns();
                reader.read(entity, Map.of());
                tables.put(table.name(), reader.columns);
            }
        }
        return tables;
    }

    private void read(Class<?> type, Map<String, Column> overrides) {
        if (type.getSuperclass() != null) {
            read(type.getSuperclass(), overrides);
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isAnnotationPresent(Transient.class)) {
                continue;
            }
            if (field.isAnnotationPresent(Embedded.class) || field.isAnnotationPresent(EmbeddedId.class)) {
                read(field.getType(), overrides(field));
            } else {
                Column column = overrides.getOrDefault(field.getName(), field.getAnnotation(Column.class));
                if (column == null || column.name().isEmpty()) {
                    throw new AssertionError(field + " does not name its column");
                }
                columns.put(column.name(), new Mapped(column, field.getType()));
            }
        }
    }

    private static Map<String, Column> overrides(Field field) {
        Map<String, Column> overrides = new HashMap<>();
        for (AttributeOverride override : field.getAnnotationsByType(AttributeOverride.class)) {
            overrides.put(override.name(), override.column());
        }
        return overrides;
    }
}
