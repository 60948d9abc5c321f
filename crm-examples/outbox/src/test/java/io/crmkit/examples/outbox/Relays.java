package io.crmkit.examples.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two relays in JVMs of their own, of which now one, now the other is killed. */
final class Relays implements AutoCloseable {
    private final List<String> command;
    private final List<Process> nodes = new ArrayList<>();

    Relays(String database, int broker, boolean careless) throws IOException {
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RelayNode.class.getName(),
                database,
                String.valueOf(broker)));
        if (careless) {
            command.add("careless");
        }
        nodes.add(start());
        nodes.add(start());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills one as a power cut would, and starts another in its place. */
    void replace(int node) throws IOException, InterruptedException {
        nodes.get(node).destroyForcibly().waitFor();
        nodes.set(node, start());
    }

    /** Lets each send what it has taken, and end. */
    void finish() throws IOException, InterruptedException {
        for (Process node : nodes) {
            node.getOutputStream().close();
            if (!node.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("a relay does not end");
            }
            if (node.exitValue() != 0) {
                throw new AssertionError("a relay failed: " + node.exitValue());
            }
        }
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
    }
}
