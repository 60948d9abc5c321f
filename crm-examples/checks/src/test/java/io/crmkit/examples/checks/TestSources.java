package io.crmkit.examples.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The tests of all modules, read from their sources: those of other modules are on no class path here. */
final class TestSources {
    private static final Set<String> TEST = Set.of("Test", "TestFactory", "ParameterizedTest", "RepeatedTest");

    /**
     * A tag on a test.
     *
     * @param tag the tag
     * @param test the class or the method, by its name below {@code io.crmkit}
     */
    record Tagged(String tag, String test) implements Comparable<Tagged> {
        @Override
        public int compareTo(Tagged other) {
            return Comparator.comparing(Tagged::tag).thenComparing(Tagged::test).compare(this, other);
        }

        @Override
        public String toString() {
            return tag + " " + test;
        }
    }

    private final Set<Tagged> tagged = new TreeSet<>();
    private final Set<String> tests = new TreeSet<>();

    private TestSources() {}

    /** The tests in these sources. */
    static TestSources of(Collection<JavaFileObject> sources) {
        TestSources all = new TestSources();
        JavacTask task = Compilation.parsing(sources);
        try {
            task.parse().forEach(all::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The tags on tests. */
    Set<Tagged> tagged() {
        return tagged;
    }

    /** The names of the tests there are, and of the classes that hold them. */
    Set<String> tests() {
        return tests;
    }

    private void read(CompilationUnitTree unit) {
        String folder = String.valueOf(unit.getPackageName()).replaceFirst("^io\\.crmkit\\.", "");
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type) {
                read(folder + "." + type.getSimpleName(), type);
            }
        }
    }

    private void read(String name, ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && annotations(method.getModifiers())
                            .anyMatch(annotation -> TEST.contains(simpleName(annotation)))) {
                tests.add(name);
                add(name + "." + method.getName(), method.getModifiers());
            }
        }
        if (tests.contains(name)) {
            add(name, type.getModifiers());
        }
    }

    private void add(String test, ModifiersTree modifiers) {
        tests.add(test);
        annotations(modifiers)
                .filter(annotation -> simpleName(annotation).equals("Tag"))
                .forEach(annotation -> tagged.add(new Tagged(value(annotation), test)));
    }

    private static Stream<? extends AnnotationTree> annotations(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream();
    }

    private static String simpleName(AnnotationTree annotation) {
        return annotation.getAnnotationType().toString().replaceFirst(".*\\.", "");
    }

    private static String value(AnnotationTree annotation) {
        ExpressionTree argument = annotation.getArguments().get(0);
        ExpressionTree value = argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
        if (value instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        throw new IllegalArgumentException("a tag that is no literal: " + annotation);
    }
}
