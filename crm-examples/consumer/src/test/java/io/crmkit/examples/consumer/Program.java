package io.crmkit.examples.consumer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param status what it ended with; 0 if all was well
 * @param output what it printed, with its errors
 */
record Program(int status, String output) {
    private static final int MINUTES = 5;

    /** Runs a program, with its Java, in a folder, where its output is kept. */
    static Program run(Path folder, Jdk jdk, List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("still running: " + String.join(" ", command));
        }
        return new Program(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
