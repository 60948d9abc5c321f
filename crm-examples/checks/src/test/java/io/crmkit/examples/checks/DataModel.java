package io.crmkit.examples.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The data model as documents show it, written from the state types of crm-spi. */
final class DataModel {
    static final String PAGE = "docs/data-model.md";

    private final Map<JavaClass, Kind<?, ?>> kinds = kindsInCode();
    private final Collection<Entity> entities = new EntityReader(kinds).entities();

    /** The kinds there are, by their state types. */
    Map<JavaClass, Kind<?, ?>> kinds() {
        return kinds;
    }

    private static Map<JavaClass, Kind<?, ?>> kindsInCode() {
        Map<JavaClass, Kind<?, ?>> kinds = new TreeMap<>(Comparator.comparing(JavaClass::getName));
        new ClassFileImporter()
                .withImportOption(new MainCode()).importPackages("io.crmkit.spi").stream()
                        .filter(type -> type.isInterface()
                                && type.isAssignableTo(State.class)
                                && !type.isEquivalentTo(State.class))
                        .forEach(type -> kinds.put(type, kind(type)));
        return kinds;
    }

    private static Kind<?, ?> kind(JavaClass type) {
        try {
            return (Kind<?, ?>) type.reflect().getField("KIND").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " has no token KIND", e);
        }
    }

    /** An entity by its name. */
    Entity entity(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The Mermaid diagram: relations that differ in the field alone are one line. */
    String diagram() {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Entity entity : entities) {
            Map<String, List<String>> lines = entity.relations().stream()
                    .collect(Collectors.groupingBy(
                            relation -> relation.line(entity.name()),
                            LinkedHashMap::new,
                            Collectors.mapping(Entity.Relation::field, Collectors.toList())));
            lines.forEach(
                    (line, fields) -> text.append("    %s : \"%s\"\n".formatted(line, String.join(", ", fields))));
        }
        for (Entity entity : entities) {
            text.append("    ").append(entity.name()).append(" {\n");
            entity.attributes().stream()
                    .filter(attribute -> !attribute.aside())
                    .forEach(attribute ->
                            text.append("        ").append(attribute.line()).append('\n'));
            text.append("    }\n");
        }
        return text.toString();
    }

    /** The rows of the table of unique keys. */
    String keys() {
        return entities.stream()
                .flatMap(entity -> entity.keys().stream()
                        .map(key -> "| `%s` | `%s` | %s |\n"
                                .formatted(
                                        entity.name(),
                                        key.name(),
                                        key.fields().stream()
                                                .map(field -> "`" + field + "`")
                                                .collect(Collectors.joining(", ")))))
                .collect(Collectors.joining());
    }

    /** The rows of the table of the texts that the diagram leaves out. */
    String texts() {
        return entities.stream()
                .filter(entity -> entity.attributes().stream().anyMatch(Entity.Attribute::aside))
                .map(entity -> entity.attributes().stream()
                        .filter(Entity.Attribute::aside)
                        .map(attribute -> "`" + attribute.name() + "`")
                        .collect(Collectors.joining(", ", "| `" + entity.name() + "` | ", " |\n")))
                .collect(Collectors.joining());
    }

    /** The whole document. */
    String document() {
        return Repository.read("crm-examples/checks/src/test/resources/data-model.md")
                .replace("${diagram}", diagram())
                .replace("${keys}", keys())
                .replace("${texts}", texts());
    }
}
