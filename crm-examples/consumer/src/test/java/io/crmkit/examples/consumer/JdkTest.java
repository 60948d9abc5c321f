package io.crmkit.examples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a development kit is known by its version. */
class JdkTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"25, true", "25.0.1, true", "17.0.9, false", "2, false", "250.0.1, false"})
    @DisplayName("The first release of a version has a version without a dot")
    void versions(String version, boolean is25, @TempDir Path home) throws IOException {
        Files.createFile(Files.createDirectory(home.resolve("bin")).resolve("javac"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");

        assertThat(new Jdk(home).isOfVersion(25)).isEqualTo(is25);
    }
}
