package io.crmkit.examples.consumer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What is installed of a module.
 *
 * @param module the module
 */
record Artifacts(String module) {
    private static final String VERSION = Maven.property("crmkit.version");

    static Artifacts of(String module) {
        return new Artifacts(module);
    }

    static Path folder(String module, String version) {
        return group().resolve(module).resolve(version);
    }

    Path pom() {
        return file(".pom");
    }

    /** The jar with a suffix, such as {@code -sources}; the module's own for none. */
    Path jar(String suffix) {
        return file(suffix + ".jar");
    }

    /** The names of the files in a jar, folders left out. */
    List<String> files(String suffix) throws IOException {
        try (JarFile jar = new JarFile(jar(suffix).toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    private Path file(String ending) {
        return folder(module, VERSION).resolve(module + "-" + VERSION + ending);
    }

    private static Path group() {
        return Maven.LOCAL_REPOSITORY.resolve("io/crmkit");
    }
}
