package io.crmkit.examples.checks;

import io.crmkit.examples.checks.TestSources.Tagged;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table that says of each function of the base system where it lives and which tests prove it.
 *
 * @param rows the rows
 */
record FunctionTable(List<Row> rows) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern ROW_ID = Pattern.compile("000-\\d\\d");
    private static final int FUNCTIONS = 32;

    /**
     * A row.
     *
     * @param id the function's id
     * @param function what it is
     * @param types where it lives: types, or members of types, by their names below {@code io.crmkit}
     * @param tests the tests that prove it
     */
    record Row(String id, String function, List<String> types, List<String> tests) {}

    /** The table below the heading of a document that has "functions" in it. */
    static FunctionTable of(Markdown document) {
        return new FunctionTable(document.table("functions").stream()
                .map(cells -> new Row(cells.get(0), cells.get(1), names(cells.get(2)), names(cells.get(3))))
                .toList());
    }

    private static List<String> names(String cell) {
        return SEPARATOR.splitAsStream(cell).filter(name -> !name.isEmpty()).toList();
    }

    /** The ids that every such table has, each once, in this order. */
    static List<String> ids() {
        return IntStream.rangeClosed(1, FUNCTIONS)
                .mapToObj("000-%02d"::formatted)
                .toList();
    }

    /** Rows that say nothing of what a function is, where it lives or what proves it. */
    List<String> silent() {
        return rows.stream()
                .filter(row -> row.function().isEmpty()
                        || row.types().isEmpty()
                        || row.tests().isEmpty())
                .map(Row::id)
                .toList();
    }

    /** What is named as where a function lives, but is not there. */
    Set<String> unknownTypes() {
        return rows.stream()
                .flatMap(row -> row.types().stream())
                .filter(name -> !exists("io.crmkit." + name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the table says is tested, but no tag does. */
    Set<Tagged> untagged(TestSources sources) {
        Set<Tagged> untagged = named();
        untagged.removeAll(sources.tagged());
        return untagged;
    }

    /** What a tag says is tested, but the table does not. */
    Set<Tagged> untold(TestSources sources) {
        Set<Tagged> named = named();
        return sources.tagged().stream()
                .filter(tagged -> ROW_ID.matcher(tagged.tag()).matches() && !named.contains(tagged))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<Tagged> named() {
        return rows.stream()
                .flatMap(row -> row.tests().stream().map(test -> new Tagged(row.id(), test)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean exists(String name) {
        int dot = name.lastIndexOf('.');
        return isType(name) || (isType(name.substring(0, dot)) && hasMember(name, dot));
    }

    private static boolean isType(String name) {
        try {
            return Class.forName(name, false, FunctionTable.class.getClassLoader())
                    .getName()
                    .equals(name);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Whether a type has a public member of the name. */
    private static boolean hasMember(String name, int dot) {
        try {
            Class<?> type = Class.forName(name.substring(0, dot), false, FunctionTable.class.getClassLoader());
            Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                    .filter(field -> Modifier.isPublic(field.getModifiers()))
                    .map(Field::getName);
            Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(Method::getName);
            return Stream.concat(fields, methods).anyMatch(name.substring(dot + 1)::equals);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
