package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps the laws of the house that only sources show. */
class SourceLawsTest {
    private static final List<SourceLaws.PublicType> TYPES =
            SourceLaws.publicTypes(Stream.of("crm-spi/src/main/java", "crm-core/src/main/java")
                    .flatMap(SourceLawsTest::sources)
                    .toList());

    @Test
    @DisplayName("Every public type says whether hosts or stores call, implement or are given it")
    void publicTypesSayTheirPurpose() {
        assertThat(TYPES).hasSizeGreaterThan(100);
        assertThat(SourceLaws.withoutPurpose(TYPES))
                .as("say \"<p>Called by hosts.\" (or stores; Implemented by ..., Made by ...) after the description, or"
                        + " begin with \"Internal: \"")
                .isEmpty();
    }

    @Test
    @DisplayName("No example uses an internal type")
    void examplesUseNothingInternal() {
        List<JavaFileObject> examples = Repository.files("crm-examples", ".java").stream()
                .map(Compilation::source)
                .toList();

        assertThat(TYPES).anyMatch(SourceLaws.PublicType::isInternal);
        assertThat(examples).isNotEmpty();
        assertThat(SourceLaws.internalImports(examples, TYPES)).isEmpty();
    }

    private static Stream<JavaFileObject> sources(String folder) {
        return Repository.files(folder, ".java").stream()
                .filter(file -> !file.endsWith(Path.of("package-info.java")))
                .map(Compilation::source);
    }
}
