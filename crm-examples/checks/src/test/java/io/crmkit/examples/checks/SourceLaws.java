package io.crmkit.examples.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;

/** The laws of the house that only sources show: public is what a host calls or implements, and says which. */
final class SourceLaws {
    private static final Pattern PURPOSE =
            Pattern.compile("(?:^|[.>;] ?)((Called|Implemented) by (hosts|stores)|Made by \\w+)\\b");
    private static final Pattern TAGS = Pattern.compile("(?s)(^|\\n)\\s*@.*");
    private static final Pattern INTERNAL = Pattern.compile("^Internal: ");
    private static final String INTERNAL_PACKAGE = "io.crmkit.core.handling";

    private SourceLaws() {}

    /** A public top-level type, and what its Javadoc says. */
    record PublicType(String inPackage, String simpleName, String javadoc) {
        String name() {
            return inPackage + "." + simpleName;
        }

        boolean isInternal() {
            return INTERNAL.matcher(javadoc).find();
        }

        private boolean saysItsPurpose() {
            return isInternal()
                    || (!inPackage.equals(INTERNAL_PACKAGE)
                            && PURPOSE.matcher(javadoc).find());
        }
    }

    /** The public types that do not say who calls, implements or makes them, nor that they are internal. */
    static List<String> withoutPurpose(Collection<PublicType> types) {
        return types.stream()
                .filter(type -> !type.saysItsPurpose())
                .map(PublicType::name)
                .sorted()
                .toList();
    }

    /** The imports of internal types, by source. */
    static List<String> internalImports(Collection<JavaFileObject> sources, Collection<PublicType> types) {
        Set<String> internal = types.stream()
                .filter(PublicType::isInternal)
                .map(PublicType::name)
                .collect(Collectors.toSet());
        return parsed(Compilation.parsing(sources))
                .flatMap(unit -> unit.getImports().stream()
                        .map(line -> line.getQualifiedIdentifier().toString())
                        .filter(name -> name.startsWith(INTERNAL_PACKAGE + ".")
                                || internal.stream().anyMatch(type -> (name + ".").startsWith(type + ".")))
                        .map(name -> unit.getSourceFile().getName() + " imports " + name))
                .sorted()
                .toList();
    }

    static List<PublicType> publicTypes(Collection<JavaFileObject> sources) {
        JavacTask task = Compilation.parsing(sources);
        DocTrees docs = DocTrees.instance(task);
        List<PublicType> types = new ArrayList<>();
        parsed(task).forEach(unit -> {
            for (Tree tree : unit.getTypeDecls()) {
                if (tree instanceof ClassTree type
                        && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    Optional<String> javadoc = Optional.ofNullable(docs.getDocComment(TreePath.getPath(unit, type)));
                    types.add(new PublicType(
                            String.valueOf(unit.getPackageName()),
                            type.getSimpleName().toString(),
                            javadoc.map(SourceLaws::description).orElse("")));
                }
            }
        });
        return types;
    }

    /** What stands before the tags, in one line. */
    private static String description(String javadoc) {
        return TAGS.matcher(javadoc).replaceFirst("").replaceAll("\\s+", " ").strip();
    }

    private static Stream<? extends CompilationUnitTree> parsed(JavacTask task) {
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            return units.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
