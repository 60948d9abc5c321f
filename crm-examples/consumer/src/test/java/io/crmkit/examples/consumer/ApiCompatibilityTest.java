package io.crmkit.examples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The comparison with the last release, which waits for the first one, is tried with releases that never were. */
@ResourceLock("local repository")
class ApiCompatibilityTest {
    private static final Path MODULE = Path.of("../../crm-spi").toAbsolutePath().normalize();

    @Test
    @DisplayName("A method that the last release had and this one has not breaks the build")
    void removedMethod() throws Exception {
        EarlierRelease.of("crm-spi", "0.0.1")
                .with("io/crmkit/spi/value/Period", "public void removed() {}")
                .install();

        Program comparison = compareWith("0.0.1");

        assertThat(comparison.status()).isNotZero();
        assertThat(comparison.output()).contains("io.crmkit.spi.value.Period.removed():METHOD_REMOVED");
    }

    @Test
    @DisplayName("A release that had all that this one has does not break the build")
    void sameApi() throws Exception {
        EarlierRelease.of("crm-spi", "0.0.2").install();

        Program comparison = compareWith("0.0.2");

        assertThat(comparison.status()).as(comparison.output()).isZero();
        assertThat(comparison.output()).doesNotContain("Skipping");
    }

    private static Program compareWith(String release) throws Exception {
        return Maven.run(
                MODULE,
                Jdk.current(),
                "com.github.siom79.japicmp:japicmp-maven-plugin:cmp@api",
                "-Djapicmp.skip=false",
                "-Dapi.baseline=" + release);
    }
}
