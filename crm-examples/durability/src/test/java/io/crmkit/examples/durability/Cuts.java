package io.crmkit.examples.durability;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a line once in each command: every other time 0 to 3 ms after the command began, wherever that is; else 0 to 3 ms
 * after the client began to commit, from when on it hears nothing, so that it cannot know whether the commit was done.
 */
final class Cuts implements AutoCloseable {
    private static final int LONGEST_MICROS = 3000;

    private final Line line;
    private final Random random;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private boolean atCommit;
    private int made;
    private @Nullable Future<?> pending;

    Cuts(Line line, long seed) {
        this.line = line;
        random = new Random(seed);
    }

    /** A command begins. */
    synchronized void commandBegins() {
        atCommit = random.nextBoolean();
        if (!atCommit) {
            schedule();
        }
    }

    /** A commit is going to be sent. */
    synchronized void commitBegins() {
        if (atCommit) {
            atCommit = false;
            line.deafen();
            schedule();
        }
    }

    private void schedule() {
        made++;
        pending = timer.schedule(line::cut, random.nextInt(LONGEST_MICROS), TimeUnit.MICROSECONDS);
    }

    /** A command has ended: returns when nothing will be cut any more. */
    void commandEnds() {
        Future<?> last;
        synchronized (this) {
            atCommit = false;
            last = pending;
        }
        if (last != null) {
            try {
                last.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How many cuts there were. */
    synchronized int made() {
        return made;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
