package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.examples.checks.TestSources.Tagged;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page that is wrong is told, and so is a test that the page does not know. */
class FunctionsCanFailTest {
    private static final TestSources SOURCES =
            TestSources.of(List.of(Compilation.source("io.crmkit.core.SomeTest", """
            package io.crmkit.core;

            @Tag("000-02")
            class SomeTest {
                @Test
                @Tag("000-01")
                void proves() {}

                @org.junit.jupiter.params.ParameterizedTest
                @Tag(value = "fast")
                void untagged() {}

                @Tag("000-03")
                void noTest() {}
            }

            @Tag("000-04")
            class NoTest {}
            """)));

    private static FunctionTable table(String... rows) {
        return FunctionTable.of(
                new Markdown("# The functions\n\n| row | function | where | tests |\n|---|---|---|---|\n"
                        + String.join("\n", rows)));
    }

    @Test
    @DisplayName("Tests are found with their tags, and tags on what is no test are none")
    void sources() {
        assertThat(SOURCES.tests()).containsExactly("core.SomeTest", "core.SomeTest.proves", "core.SomeTest.untagged");
        assertThat(SOURCES.tagged())
                .containsExactly(
                        new Tagged("000-01", "core.SomeTest.proves"),
                        new Tagged("000-02", "core.SomeTest"),
                        new Tagged("fast", "core.SomeTest.untagged"));
    }

    @Test
    @DisplayName("A row that is missing, doubled or says nothing is told")
    void rows() {
        FunctionTable table = table(
                "| 000-01 | first | `core.Crm` | `core.SomeTest.proves` |",
                "| 000-01 | first | | `core.SomeTest` |",
                "| 000-03 | third | `core.Crm` | |");

        assertThat(table.rows()).extracting(FunctionTable.Row::id).isNotEqualTo(FunctionTable.ids());
        assertThat(FunctionTable.ids()).hasSize(32).startsWith("000-01").endsWith("000-32");
        assertThat(table.silent()).containsExactly("000-01", "000-03");
    }

    @Test
    @DisplayName("A type that is not there is told, and so are a member and a package in its place")
    void types() {
        FunctionTable table = table(
                "| 000-01 | first | `core.Crm`, `core.Crm.as`, `core.chance.ChanceStep.WIN`, `core.chance`, "
                        + "`core.Cram`, `core.Crm.at`, `core.chance.ChanceStep.LOSE`, `Crm`, `core.crm` | `core.SomeTest` |");

        assertThat(table.unknownTypes())
                .containsExactly(
                        "Crm", "core.Cram", "core.Crm.at", "core.chance", "core.chance.ChanceStep.LOSE", "core.crm");
    }

    @Test
    @DisplayName("A test without the tag of its row is told, and so is a tag without its row")
    void tests() {
        FunctionTable table =
                table("| 000-02 | second | `core.Crm` | `core.SomeTest`, `core.SomeTest.untagged`, `core.Gone` |");

        assertThat(table.untagged(SOURCES))
                .containsExactly(new Tagged("000-02", "core.Gone"), new Tagged("000-02", "core.SomeTest.untagged"));
        assertThat(table.untold(SOURCES)).containsExactly(new Tagged("000-01", "core.SomeTest.proves"));
    }
}
