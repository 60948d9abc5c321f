package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each law, and expects it to be noticed: a law that cannot fail is none. */
class LawsCanFailTest {
    private static final List<Offence> OFFENCES = numbered();

    /** What each law says of all the offences. */
    private static final Map<String, List<String>> FINDINGS = new TreeMap<>();

    @TempDir
    static Path classes;

    private static List<Offence> numbered() {
        List<Offence> all = Offence.all();
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).numbered(i))
                .toList();
    }

    @BeforeAll
    static void judge() throws IOException {
        Compilation.compile(
                classes,
                OFFENCES.stream()
                        .flatMap(offence -> offence.types().stream())
                        .map(type -> Compilation.source(Offence.name(type), type))
                        .toList());
        JavaClasses imported = new ClassFileImporter().importPath(classes);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The laws that look at values load the types.
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            laws().forEach((name, law) ->
                    FINDINGS.put(name, law.evaluate(imported).getFailureReport().getDetails()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @AfterAll
    static void forget() {
        FINDINGS.clear();
    }

    static Stream<Offence> offences() {
        return OFFENCES.stream();
    }

    @ParameterizedTest
    @MethodSource("offences")
    @DisplayName("Each law notices when it is broken")
    void noticed(Offence offence) {
        assertThat(FINDINGS.getOrDefault(offence.law(), List.of())).anyMatch(line -> line.contains(offence.culprit()));
    }

    @Test
    @DisplayName("No law is left out, and every one names what it found")
    void everyLaw() {
        assertThat(OFFENCES.stream().map(Offence::law).distinct()).containsExactlyInAnyOrderElementsOf(laws().keySet());
    }

    @Test
    @DisplayName("A public type that does not say what it is for is noticed, also where it seems to")
    void purpose() {
        List<SourceLaws.PublicType> types = SourceLaws.publicTypes(List.of(
                source("a.Silent", "/** Says nothing. */ public class Silent {}"),
                source("a.Bare", "public record Bare() {}"),
                source("a.Vague", "/** What is called by hosts or others. */ public enum Vague {}"),
                source("a.Tag", "/** Tag.\n * @param <T> type. Called by hosts. */ public class Tag<T> {}"),
                source("a.Hidden", "/** Says nothing. */ class Hidden {}"),
                source("a.Fine", "/**\n * Fine.\n *\n * <p>Called by hosts.\n */\npublic class Fine {}"),
                source("a.Made", "/** Fine. Made by stores. */ public @interface Made {}"),
                source("a.Inner", "/** Internal: fine. */ public class Inner {}"),
                source("io.crmkit.core.handling.Open", "/** Open. Called by hosts. */ public class Open {}")));

        assertThat(SourceLaws.withoutPurpose(types))
                .containsExactly("a.Bare", "a.Silent", "a.Tag", "a.Vague", "io.crmkit.core.handling.Open");
    }

    @Test
    @DisplayName("An example that imports an internal type is noticed")
    void internal() {
        List<SourceLaws.PublicType> types = List.of(
                new SourceLaws.PublicType("a", "Inner", "Internal: hidden."),
                new SourceLaws.PublicType("a", "InnerCircle", "Called by hosts."));
        JavaFileObject example = source(
                "b.Example",
                "import a.Inner.Part; import a.InnerCircle; import io.crmkit.core.handling.*; class Example {}");

        assertThat(SourceLaws.internalImports(List.of(example), types))
                .hasSize(2)
                .anyMatch(line -> line.endsWith("imports a.Inner.Part"))
                .anyMatch(line -> line.endsWith("imports io.crmkit.core.handling.*"));
    }

    private static JavaFileObject source(String name, String text) {
        return Compilation.source(name, "package " + name.substring(0, name.lastIndexOf('.')) + "; " + text);
    }

    private static Map<String, ArchRule> laws() {
        return Arrays.stream(Laws.class.getDeclaredFields())
                .filter(field -> field.getType().equals(ArchRule.class))
                .collect(Collectors.toMap(Field::getName, LawsCanFailTest::law));
    }

    private static ArchRule law(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
