package io.crmkit.examples.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that says when it is warm, and is then killed with SIGKILL while it works. */
final class Victim {
    private static final String READY = "READY";
    private static final int LEAST = 50;
    private static final int MORE = 500;

    private Victim() {}

    /**
     * Starts it, and kills it after 50 to 550 ms of work.
     *
     * @param errors where it may say what is wrong with it
     * @param main its main class, which calls {@link #work()} when it is warm
     * @param patience how long it may take until it is warm; a database may wait for what a killed process has locked
     */
    static void run(Class<?> main, List<String> arguments, Path errors, Random random, Duration patience)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.jboss.logging.provider=slf4j",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process victim = builder.start();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(victim::destroyForcibly);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            if (!READY.equals(said.readLine())) {
                throw new IOException("it did not begin: " + Files.readString(errors));
            }
            Thread.sleep(LEAST + random.nextInt(MORE));
            if (!victim.isAlive()) {
                throw new IOException("it ended by itself: " + Files.readString(errors));
            }
        } finally {
            victim.destroyForcibly();
            victim.waitFor();
        }
    }

    /** For the process itself: says that it is warm, and works until it is killed, or the one who started it ends. */
    @SuppressWarnings("SystemOut") // which the other one reads
    static void work() throws IOException {
        System.out.println(READY);
        Object unused = System.in.read();
        System.exit(1);
    }

    /** For the process itself: says what is wrong, and ends, which the one who started it takes for a failure. */
    @SuppressWarnings("SystemOut") // which the other one reads
    static void giveUp(String problem) {
        System.err.println(problem);
        Runtime.getRuntime().halt(1);
    }
}
