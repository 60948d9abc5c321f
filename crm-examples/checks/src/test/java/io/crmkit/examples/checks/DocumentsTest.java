package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.crmkit.core.command.Step;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is so. Alone, for an example in them prints. */
@Isolated
class DocumentsTest {
    private static final String README = "README.md";
    private static final Pattern MODULE = Pattern.compile("\\bcrm-[a-z]+(?:/[a-z-]+)?");
    private static final Pattern ALLOWED = Pattern.compile("<include>([\\w.]+):([\\w.-]+)</include>");

    static List<LifeCycle<?, ?>> lifeCycles() {
        return LifeCycle.all();
    }

    @ParameterizedTest
    @MethodSource("lifeCycles")
    @DisplayName("The page on a life cycle is what the steps are")
    void lifeCycle(LifeCycle<?, ?> lifeCycle) throws IOException {
        Path right = Repository.path("crm-examples/checks/target")
                .resolve(Path.of(lifeCycle.page()).getFileName());
        Files.writeString(right, lifeCycle.document());

        assertThat(right)
                .as("copy it to %s; it says%n%s", lifeCycle.page(), lifeCycle.document())
                .hasSameTextualContentAs(Repository.existing(lifeCycle.page()));
    }

    @ParameterizedTest
    @MethodSource("lifeCycles")
    @DisplayName("The page on a life cycle says what takes the steps that no command asks for")
    <S extends Enum<S>, E extends Enum<E> & Step<S>> void stepsWithoutCommand(LifeCycle<S, E> lifeCycle) {
        assertThat(lifeCycle.steps().getEnumConstants())
                .allSatisfy(step -> assertThat(
                                step.isAskedFor() || lifeCycle.others().containsKey(step))
                        .as("%s has something that takes it", step)
                        .isTrue());
    }

    @Test
    @DisplayName("Every life cycle has its page, and the README links it")
    void lifeCyclePages() {
        List<String> pages = LifeCycle.all().stream().map(LifeCycle::page).toList();

        assertThat(pages).doesNotHaveDuplicates();
        assertThat(Repository.files("docs", "-life-cycle.md").stream().map(Repository::name))
                .containsExactlyInAnyOrderElementsOf(pages);
        assertThat(Markdown.of(README).links()).containsAll(pages);
        assertThat(stepEnums())
                .containsExactlyInAnyOrderElementsOf(
                        LifeCycle.all().stream().<Class<?>>map(LifeCycle::steps).toList());
    }

    @Test
    @DisplayName("The state diagram in the README is what the steps of a chance are")
    void lifeCycleInReadme() {
        assertThat(Markdown.of(README).diagrams("stateDiagram-v2"))
                .as("the diagram in %s must be%n```mermaid%n%s```", README, LifeCycle.CHANCE.diagram())
                .containsExactly(LifeCycle.CHANCE.diagram());
    }

    @Test
    @DisplayName("The modules in the diagrams of the README exist, and the published ones are shown")
    void modules() {
        Set<String> named = Markdown.of(README).diagrams("flowchart").stream()
                .flatMap(diagram -> MODULE.matcher(diagram).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).contains("crm-spi", "crm-core", "crm-jpa");
        assertThat(named)
                .allSatisfy(module ->
                        assertThat(Repository.path(module).resolve("pom.xml")).exists());
    }

    @Test
    @DisplayName("The example in the README compiles, runs and prints what it says")
    void example(@TempDir Path classes) throws Exception {
        List<Markdown.Block> blocks = Markdown.of(README).blocks();
        List<Markdown.Block> fromExample = blocks.stream()
                .dropWhile(block -> !block.language().equals("java"))
                .toList();
        assertThat(fromExample)
                .as("a ```java block with a ```text block after it")
                .hasSizeGreaterThan(1);
        Markdown.Block output = fromExample.get(1);
        assertThat(output.language())
                .as("the block after the example is what it prints")
                .isEqualTo("text");

        String printed = new Snippet(fromExample.get(0).code()).run(classes);

        assertThat(printed.lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        output.code().lines().map(String::stripTrailing).toList());
    }

    @Test
    @DisplayName("The dependencies in the README are those that the build allows, with their sizes")
    void dependencies() {
        Set<String> allowed = Stream.of("crm-spi/pom.xml", "crm-core/pom.xml")
                .flatMap(pom -> ALLOWED.matcher(Repository.read(pom)).results())
                .filter(found -> !found.group(1).equals("io.crmkit"))
                .map(found -> found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        String right = allowed.stream()
                .map(artifact -> "| `" + artifact + "` | " + kilobytes(artifact) + " | ... |")
                .collect(Collectors.joining("\n"));
        List<List<String>> rows = Markdown.of(README).table("Dependencies");

        assertThat(rows.stream().map(row -> artifact(row.get(0))))
                .as("the table of dependencies must have the rows%n%s", right)
                .containsExactlyInAnyOrderElementsOf(allowed);
        assertThat(rows)
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1).replaceAll("[^0-9.]", "")))
                        .as("the size of %s in KB; right is%n%s", row.get(0), right)
                        .isCloseTo((double) kilobytes(artifact(row.get(0))), tolerance(artifact(row.get(0)))));
    }

    @Test
    @DisplayName("Every relative link in the documents leads somewhere")
    void links() {
        List<Path> documents = Stream.concat(
                        Stream.of(README, "CHANGELOG.md", "CONTRIBUTING.md").map(Repository::path),
                        Repository.files("docs", ".md").stream())
                .toList();
        Set<String> dead = new LinkedHashSet<>();
        for (Path document : documents) {
            for (String link : Markdown.of(Repository.name(document)).links()) {
                if (!Files.exists(document.resolveSibling(link))) {
                    dead.add(Repository.name(document) + " -> " + link);
                }
            }
        }

        assertThat(documents).hasSizeGreaterThan(3);
        assertThat(dead).isEmpty();
    }

    /** The enums of steps that there are. */
    private static List<Class<?>> stepEnums() {
        return new ClassFileImporter()
                .importPackages("io.crmkit.core").stream()
                        .filter(type -> type.isEnum() && type.isTopLevelClass() && type.isAssignableTo(Step.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** The artifact of a cell, with or without its group. */
    private static String artifact(String cell) {
        return cell.substring(cell.lastIndexOf(':') + 1);
    }

    /** A tenth, for the next version; or one, for rounding. */
    private static Offset<Double> tolerance(String artifact) {
        return within(Math.max(1, kilobytes(artifact) / 10.0));
    }

    /** The size of a jar on the class path of the tests, in thousands of bytes. */
    private static long kilobytes(String artifact) {
        List<File> jars = Arrays.stream(Compilation.classPath().split(File.pathSeparator, -1))
                .map(File::new)
                .filter(file -> file.getName().matches(Pattern.quote(artifact) + "-\\d.*\\.jar"))
                .toList();
        assertThat(jars).as("jars of " + artifact + " on the class path").hasSize(1);
        return Math.round(jars.get(0).length() / 1000.0);
    }
}
