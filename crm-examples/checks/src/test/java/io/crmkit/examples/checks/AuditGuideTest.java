package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the page on tampering says in Java is so. Alone, for the example in it prints. */
@Isolated
class AuditGuideTest {

    @Test
    @DisplayName("The example of heads that are kept compiles, runs and prints what it says")
    void example(@TempDir Path classes) throws Exception {
        List<Markdown.Block> blocks = Markdown.of("docs/audit.md").blocks();
        assertThat(blocks).extracting(Markdown.Block::language).startsWith("java", "text");

        assertThat(new Snippet(blocks.get(0).code()).run(classes).lines())
                .containsExactlyElementsOf(blocks.get(1).code().lines().toList());
    }
}
