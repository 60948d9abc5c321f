package io.crmkit.examples.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java development kit of this machine. */
record Jdk(Path home) {

    /** The one that runs this. */
    static Jdk current() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** The one that runs this, or one that an environment variable names ({@code JAVA_HOME...}), or one beside it. */
    static Optional<Jdk> ofVersion(int version) {
        Path own = current().home();
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME"))
                .map(variable -> Path.of(variable.getValue()));
        return Stream.of(Stream.of(own), named, beside(own).stream())
                .flatMap(homes -> homes)
                .map(Jdk::new)
                .filter(jdk -> jdk.isOfVersion(version))
                .findFirst();
    }

    /** The path of one of its programs. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    boolean isOfVersion(int version) {
        Path release = home.resolve("release");
        try {
            return Files.exists(program("javac"))
                    && Files.exists(release)
                    && Pattern.compile("(?m)^JAVA_VERSION=\"" + version + "[\".]")
                            .matcher(Files.readString(release))
                            .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> beside(Path home) {
        Path folder = home.getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
