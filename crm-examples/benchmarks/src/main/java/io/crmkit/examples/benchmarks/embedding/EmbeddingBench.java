package io.crmkit.examples.benchmarks.embedding;

import io.crmkit.examples.benchmarks.embedding.Application.Inside;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Starts applications with and without the CRM, in turns, each in a JVM of its own, and prints rows for {@code
 * docs/performance.md}.
 */
public final class EmbeddingBench {
    private static final int ROUNDS = 15;
    private static final double MICROS = 1_000;
    private static final double MEBIBYTE = 1 << 20;

    /** Jars that crm-core brings, and those that crm-jpa adds, as the class path names them. */
    private static final List<String> CORE = List.of(
            "crm-spi",
            "crm-core",
            "jakarta.validation-api",
            "hibernate-validator",
            "jboss-logging",
            "classmate",
            "java-uuid-generator",
            "slf4j-api",
            "jspecify",
            "value-annotations");

    private static final List<String> JPA = List.of("crm-jpa", "jakarta.persistence-api");

    private EmbeddingBench() {}

    /** What an application took. */
    private record Start(long wall, long unit, long command, long classes, long heap) {}

    /**
     * Measures.
     *
     * @param args none
     * @throws Exception if something fails
     */
    public static void main(String[] args) throws Exception {
        Map<Inside, List<Start>> starts = new EnumMap<>(Inside.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Inside inside : Inside.values()) {
                starts.computeIfAbsent(inside, unused -> new ArrayList<>()).add(start(inside));
            }
        }
        long nothing = median(starts.getOrDefault(Inside.NOTHING, List.of()), Start::wall);
        System.out.println("| inside | process | persistence unit | Crm.on to first command | classes | heap |");
        System.out.println("|---|---|---|---|---|---|");
        for (Map.Entry<Inside, List<Start>> entry : starts.entrySet()) {
            List<Start> rounds = entry.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.0f ms | %.0f ms | %d | %.1f MiB |%n",
                    entry.getKey(),
                    (double) median(rounds, Start::wall) / nothing,
                    median(rounds, Start::unit) / MICROS,
                    median(rounds, Start::command) / MICROS,
                    median(rounds, Start::classes),
                    median(rounds, Start::heap) / MEBIBYTE);
        }
        jars("crm-core", CORE);
        jars("crm-jpa", JPA);
    }

    private static long median(List<Start> rounds, ToLongFunction<Start> figure) {
        return rounds.stream()
                .mapToLong(figure)
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Start start(Inside inside) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        inside.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(inside + " failed");
        }
        long wall = System.nanoTime() - start;
        long[] figures = Arrays.stream(printed.strip().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Start(wall, figures[0], figures[1], figures[2], figures[3]);
    }

    /** Modules of this build may be folders of classes, whose jars are smaller. */
    private static void jars(String module, List<String> names) {
        List<File> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(file -> names.stream().anyMatch(name -> file.getName().matches(name + "-\\d.*\\.jar")))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%s: %d jars, %d KB on this class path%n",
                module,
                names.size(),
                jars.stream().mapToLong(File::length).sum() / 1_000);
    }
}
