package io.crmkit.examples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The host of {@code src/test/resources/host}, in a folder of its own, on one Java. */
record Host(Path folder, Jdk jdk) {
    private static final Path SOURCE = Path.of("src/test/resources/host");
    private static final String MAIN = "com.acme.sales.Sales";
    private static final String MODULE = "com.acme.sales";

    /** Copies the host. */
    static Host in(Path folder, Jdk jdk) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SOURCE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Host(folder, jdk);
    }

    /** Takes its module descriptor away. */
    Host onClassPath() throws IOException {
        Files.delete(folder.resolve("src/main/java/module-info.java"));
        return this;
    }

    Program build() throws IOException, InterruptedException {
        return Maven.run(
                folder,
                jdk,
                "process-classes",
                Maven.version("crmkit.version"),
                Maven.version("hibernate-orm.version"),
                Maven.version("h2.version"),
                Maven.version("jakarta.xml.bind.version"),
                Maven.version("jboss-logging.version"),
                Maven.version("compiler-plugin.version"),
                Maven.version("dependency-plugin.version"),
                Maven.version("enforcer-plugin.version"),
                Maven.version("resources-plugin.version"));
    }

    Program runOnClassPath() throws IOException, InterruptedException {
        return run("--class-path", path(), MAIN);
    }

    /**
     * All but Hibernate ORM as modules. It stays on the class path: it has no descriptor that would say what it needs, and
     * what Maven brings with it does not resolve as modules, for Jakarta Transactions misses CDI.
     */
    Program runOnModulePath() throws IOException, InterruptedException {
        String modules = Stream.of(path().split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).startsWith(Maven.LOCAL_REPOSITORY.resolve("org/hibernate/orm")))
                .collect(Collectors.joining(File.pathSeparator));
        return run("--class-path", path(), "--module-path", modules, "--module", MODULE + "/" + MAIN);
    }

    private Program run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(jdk.program("java").toString()), Stream.of(arguments))
                .toList();
        return Program.run(folder, jdk, command);
    }

    private String path() throws IOException {
        Path target = folder.resolve("target");
        String dependencies = Files.readString(target.resolve("class-path.txt")).strip();
        assertThat(dependencies).contains("crm-core", "crm-jpa", "crm-spi");
        return target.resolve("classes") + File.pathSeparator + dependencies;
    }
}
