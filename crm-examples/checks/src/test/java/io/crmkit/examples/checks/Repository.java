package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the repository, wherever the tests are started from. */
final class Repository {
    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {}

    private static Path root(Path folder) {
        return Files.exists(folder.resolve("crm-spi/pom.xml"))
                ? folder
                : root(Optional.ofNullable(folder.getParent())
                        .orElseThrow(() -> new IllegalStateException(
                                "no crm-spi above " + Path.of("").toAbsolutePath())));
    }

    static Path path(String path) {
        return ROOT.resolve(path);
    }

    static String name(Path path) {
        return ROOT.relativize(path).toString();
    }

    /** A file that must be there. */
    static Path existing(String path) {
        assertThat(path(path))
                .as(path + " is to be checked, so it must be there")
                .exists();
        return path(path);
    }

    /** The text of a file that must be there. */
    static String read(String path) {
        try {
            return Files.readString(existing(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder whose names end so; none if there is no such folder. */
    static List<Path> files(String folder, String ending) {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !name(file).contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
