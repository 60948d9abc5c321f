package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No document is lost: each folder of them has an index. */
class DocumentIndexTest {

    @ParameterizedTest
    @ValueSource(strings = {"docs", "docs/decisions"})
    @DisplayName("The index of a folder of documents links every document in it, once")
    void everyDocument(String folder) {
        List<String> documents = Repository.files(folder, ".md").stream()
                .filter(file -> Repository.path(folder).equals(file.getParent()))
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> !name.equals("README.md"))
                .toList();

        assertThat(documents).isNotEmpty();
        assertThat(Markdown.of(folder + "/README.md").links().stream()
                        .filter(link -> link.endsWith(".md"))
                        .filter(link -> !link.contains("/")))
                .containsExactlyInAnyOrderElementsOf(documents);
    }
}
