package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page that leads from each function of the base system to where it lives and to its tests. */
class FunctionsTest {
    private static final String PAGE = "docs/functions.md";
    private static final String WHERE = Path.of("src", "test", "java").toString();
    private static final FunctionTable TABLE = FunctionTable.of(Markdown.of(PAGE));
    private static final TestSources SOURCES = TestSources.of(Repository.files(".", ".java").stream()
            .filter(file -> Repository.name(file).contains(WHERE))
            .map(Compilation::source)
            .toList());

    @Test
    @DisplayName("Every function of the base system has its row, once, in order, and no row is empty")
    void rows() {
        assertThat(TABLE.rows()).extracting(FunctionTable.Row::id).containsExactlyElementsOf(FunctionTable.ids());
        assertThat(TABLE.silent()).isEmpty();
    }

    @Test
    @DisplayName("Everything that is said to be where a function lives is there")
    void types() {
        assertThat(TABLE.unknownTypes()).isEmpty();
    }

    @Test
    @DisplayName("Every test that a row names is there and carries the tag of the row")
    void tests() {
        assertThat(SOURCES.tests()).hasSizeGreaterThan(500);
        assertThat(TABLE.rows()).allSatisfy(row -> assertThat(SOURCES.tests()).containsAll(row.tests()));
        assertThat(TABLE.untagged(SOURCES)).isEmpty();
    }

    @Test
    @DisplayName("Every test that is tagged with a function is named in the row of the function")
    void tags() {
        assertThat(TABLE.untold(SOURCES))
                .as("name them in %s, or take the tags away", PAGE)
                .isEmpty();
    }
}
