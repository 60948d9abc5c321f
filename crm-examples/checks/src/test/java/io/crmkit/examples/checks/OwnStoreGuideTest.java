package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to a store of one's own says in Java is so. */
class OwnStoreGuideTest {
    private static final String GUIDE = "docs/own-store.md";
    private static final String OURS = "Our";
    private static final String EXAMPLE = "crm-examples/own-store/src/main/java";

    /** Left out in the guide, where they would take more room than what they serve. */
    private static final String IMPORTS = """
            import io.crmkit.spi.*;
            import io.crmkit.spi.access.*;
            import io.crmkit.spi.activity.*;
            import io.crmkit.spi.chance.*;
            import io.crmkit.spi.contract.*;
            import io.crmkit.spi.customer.*;
            import io.crmkit.spi.dictionary.*;
            import io.crmkit.spi.event.*;
            import io.crmkit.spi.loss.*;
            import io.crmkit.spi.order.*;
            import io.crmkit.spi.report.*;
            import io.crmkit.spi.service.*;
            import java.util.*;
            import java.util.function.Function;
            """;

    @Test
    @DisplayName("The empty store and its test compile")
    void emptyStore(@TempDir Path classes) throws IOException {
        List<String> ours =
                blocks().stream().filter(code -> code.contains(OURS)).toList();
        assertThat(ours).hasSize(2);
        String code = IMPORTS + String.join("\n", ours);
        Compilation.compile(classes, List.of(Compilation.source("OurStore", code)));
        assertThat(classes.resolve("OurStore.class")).exists();
        assertThat(classes.resolve("OurStoreTest.class")).exists();
    }

    @Test
    @DisplayName("The rest of the guide's Java is what the example is made of")
    void quotations() {
        String example = Repository.files(EXAMPLE, ".java").stream()
                .map(file -> stripped(Repository.read(Repository.name(file))))
                .collect(Collectors.joining("\n"));
        List<String> quotations =
                blocks().stream().filter(code -> !code.contains(OURS)).toList();
        assertThat(quotations)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(example).contains(stripped(code)));
    }

    private static List<String> blocks() {
        return Markdown.of(GUIDE).blocks().stream()
                .filter(block -> block.language().equals("java"))
                .map(Markdown.Block::code)
                .toList();
    }

    /** Without indentation and empty lines. */
    private static String stripped(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
