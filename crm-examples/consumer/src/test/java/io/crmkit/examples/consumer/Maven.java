package io.crmkit.examples.consumer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The Maven that runs this build, run again for a project outside it. It finds the artifacts of this build in a local
 * repository of its own. All else comes from the user's local repository, which this build has filled already, and
 * never from a network.
 */
final class Maven {
    /** Where this build's artifacts are installed, and nothing of an earlier one's. */
    static final Path LOCAL_REPOSITORY = path("crmkit.installed");

    private static final Path SETTINGS =
            Path.of("src/test/resources/settings.xml").toAbsolutePath();

    private Maven() {}

    /** Runs it in a project's folder. */
    static Program run(Path project, Jdk jdk, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                path("maven.home").resolve("bin/mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                SETTINGS.toString(),
                "-Dmaven.repo.local=" + LOCAL_REPOSITORY,
                "-Dcrmkit.cache=" + path("localRepository").toUri()));
        command.addAll(Arrays.asList(arguments));
        return Program.run(project, jdk, command);
    }

    /** What this build says of a version, as an argument. */
    static String version(String name) {
        return "-D" + name + "=" + property(name);
    }

    static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    private static Path path(String property) {
        return Path.of(property(property));
    }
}
