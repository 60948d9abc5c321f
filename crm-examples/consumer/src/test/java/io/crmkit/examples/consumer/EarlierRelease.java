package io.crmkit.examples.consumer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A module as it might have been, made from what it is now.
 *
 * @param module the module
 * @param version its version then
 * @param type the path of a type in which it had more, or nothing
 * @param member what that type had more
 */
record EarlierRelease(String module, String version, Optional<String> type, String member) {

    static EarlierRelease of(String module, String version) {
        return new EarlierRelease(module, version, Optional.empty(), "");
    }

    EarlierRelease with(String richerType, String richerBy) {
        return new EarlierRelease(module, version, Optional.of(richerType), richerBy);
    }

    /** Puts it where a release would be resolved from. */
    void install() throws IOException {
        Path folder = Artifacts.folder(module, version);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(module + "-" + version + ".pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.crmkit</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </project>
                """.formatted(module, version));
        Path jar = folder.resolve(module + "-" + version + ".jar");
        Files.copy(Artifacts.of(module).jar(""), jar, StandardCopyOption.REPLACE_EXISTING);
        if (type.isPresent()) {
            replace(jar, type.get());
        }
    }

    private void replace(Path jar, String path) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "release");
        Path source = folder.resolve(Path.of(path).getFileName() + ".java");
        String now = Files.readString(Path.of("../..", module, "src/main/java", path + ".java"));
        Files.writeString(source, now.substring(0, now.lastIndexOf('}')) + member + "\n}\n");

        JavaCompiler compiler =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed, not a JRE");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("--release", "17", "-proc:none", "-d", folder.toString(), "-cp", jar.toString());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalArgumentException(source + " does not compile");
            }
        }
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.copy(
                    folder.resolve(path + ".class"),
                    inside.getPath(path + ".class"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
