package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README says of wiring the store is so. Alone, for the first piece is run, and what runs may print. */
@Isolated
class WiringTest {
    private static final String README = "README.md";
    /** Left out in the README, where they would take more room than what they serve. */
    private static final String IMPORTS = """
            import io.crmkit.core.*;
            import io.crmkit.jpa.*;
            import jakarta.annotation.*;
            import jakarta.enterprise.inject.*;
            import jakarta.inject.*;
            import jakarta.persistence.*;
            import jakarta.transaction.*;
            import org.h2.jdbcx.*;
            """;

    private static final String SPRING =
            "crm-examples/spring-wiring/src/main/java/io/crmkit/examples/spring/CrmConfiguration.java";

    @Test
    @DisplayName("The wiring of a plain main compiles, and the CRM works on the database")
    void plain(@TempDir Path classes) throws Exception {
        String code = block("JpaStore.owning(");

        String printed = new Snippet(IMPORTS + code + "factory.close();\n").run(classes);

        assertThat(code).contains("new SetUpDefaults()");
        assertThat(printed).isEmpty();
    }

    @Test
    @DisplayName("The wiring of Spring is what the example is made of")
    void spring() {
        String source = stripped(Repository.read(SPRING));

        assertThat(stripped(block("PersistenceManagedTypes"))).isSubstringOf(source);
        assertThat(stripped(block("executeWithoutResult"))).isSubstringOf(source);
    }

    @ParameterizedTest
    @CsvSource({"Quarkus, CrmOfQuarkus", "Jakarta EE, CrmOfJakartaEe"})
    @DisplayName("The wiring of a container compiles")
    void container(String container, String type, @TempDir Path classes) throws IOException {
        String code = block("class " + type);

        assertThat(code).contains("transaction::setRollbackOnly");
        Compilation.compile(classes, List.of(Compilation.source(type, IMPORTS + code)));
        assertThat(classes.resolve(type + ".class")).as(container).exists();
    }

    /** The one piece of Java in the README in which a text occurs. */
    private static String block(String text) {
        List<String> blocks = Markdown.of(README).blocks().stream()
                .filter(block -> block.language().equals("java"))
                .map(Markdown.Block::code)
                .filter(code -> code.contains(text))
                .toList();
        assertThat(blocks).as("pieces of Java in %s with %s", README, text).hasSize(1);
        return blocks.get(0);
    }

    /** Without indentation and empty lines. */
    private static String stripped(String code) {
        return String.join(
                "\n",
                code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
