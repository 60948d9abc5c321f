package io.crmkit.examples.databases;

import io.crmkit.jpa.database.Provider;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A JVM that scans, from outside. */
final class NodeProcess implements AutoCloseable {
    private static final int MOST_MINUTES = 10;

    private final Process process;
    private final BufferedReader said;
    private int warned;

    /** Starts it. */
    NodeProcess(String address, boolean careful) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dcrmkit.provider=" + Provider.current().name().toLowerCase(Locale.ROOT),
                        "-Dorg.jboss.logging.provider=slf4j",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        ScanNode.class.getName(),
                        address,
                        String.valueOf(careful)))
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target", "scan-nodes.err")));
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        process = builder.start();
        // Who waits for it is told that it has ended.
        CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until it is ready. */
    void awaitReady() throws IOException {
        String first = said.readLine();
        if (!ScanNode.READY.equals(first)) {
            throw new AssertionError("a node did not begin: " + first);
        }
    }

    /** Tells it to scan; and, after its first batch, to go on. */
    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits until it has done one more batch; returns whether there was one. */
    boolean awaitBatch() throws IOException {
        String line = Objects.requireNonNull(said.readLine(), "a node ended by itself");
        if (line.equals(ScanNode.END)) {
            return false;
        }
        warned += Integer.parseInt(line.substring(ScanNode.WARNED.length()));
        return true;
    }

    /** Waits until it has found nobody any more. */
    void awaitEnd() throws IOException {
        while (awaitBatch()) {
            // The next one.
        }
    }

    /** Kills it, with SIGKILL where there is such a thing, and waits until it has died. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many customers it has said that it warned of. */
    int warned() {
        return warned;
    }

    @Override
    public void close() {
        kill();
    }
}
