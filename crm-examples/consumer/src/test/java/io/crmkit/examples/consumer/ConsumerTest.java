package io.crmkit.examples.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A host of another build, with all of javac's warnings as errors and Maven's dependency convergence on, in a folder
 * outside this repository.
 */
@ResourceLock("local repository")
class ConsumerTest {
    private static final String[] STORY = {
        "scripts found: true", "Atelier graphique: WON", "details.successRate: must be between 0 and 100",
    };

    @ParameterizedTest(name = "JDK {0}")
    @ValueSource(ints = {17, 25})
    @DisplayName("A host on the class path is built without a warning, and wins a chance")
    void classPath(int version, @TempDir Path folder) throws Exception {
        Host host = Host.in(folder, jdk(version)).onClassPath();

        assertThat(host.build()).satisfies(ConsumerTest::succeeded);
        assertThat(host.runOnClassPath()).satisfies(ConsumerTest::succeeded, ConsumerTest::toldItsStory);
    }

    @ParameterizedTest(name = "JDK {0}")
    @ValueSource(ints = {17, 25})
    @DisplayName("A host on the module path is built without a warning, and wins a chance")
    void modulePath(int version, @TempDir Path folder) throws Exception {
        Host host = Host.in(folder, jdk(version));

        assertThat(host.build()).satisfies(ConsumerTest::succeeded);
        assertThat(host.runOnModulePath()).satisfies(ConsumerTest::succeeded, ConsumerTest::toldItsStory);
    }

    @Test
    @DisplayName("A warning of the compiler breaks the build of a host")
    void warning(@TempDir Path folder) throws Exception {
        Host host = Host.in(folder, Jdk.current());
        Files.writeString(
                folder.resolve("src/main/java/com/acme/sales/Raw.java"),
                "package com.acme.sales; class Raw { java.util.List list; }");

        Program build = host.build();

        assertThat(build.status()).isNotZero();
        assertThat(build.output()).contains("found raw type: java.util.List", "-Werror");
    }

    private static Jdk jdk(int version) {
        Optional<Jdk> jdk = Jdk.ofVersion(version);
        assumeTrue(jdk.isPresent(), "no JDK " + version + " here");
        return jdk.orElseThrow();
    }

    private static void succeeded(Program program) {
        assertThat(program.status()).as(program.output()).isZero();
    }

    private static void toldItsStory(Program program) {
        assertThat(program.output()).contains(STORY);
    }
}
