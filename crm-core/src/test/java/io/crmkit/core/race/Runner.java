package io.crmkit.core.race;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Somebody who works on a thread, and is stopped once, before a chosen call to the store, until released. */
final class Runner {
    private static final ThreadLocal<Runner> CURRENT = new ThreadLocal<>();
    private static final int SECONDS = 60;
    private static final int POLL_MILLIS = 5;
    private static final int POLLS = 12_000;

    private final int stop;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CompletableFuture<String> result = new CompletableFuture<>();
    private volatile String met = "";
    private int calls;

    private Runner(int stop) {
        this.stop = stop;
    }

    /**
     * Lets somebody run.
     *
     * @param work what is done; what became of it
     * @param stop how many calls come before the one that is stopped at
     */
    static Runner start(Executor executor, Supplier<String> work, int stop) {
        Runner runner = new Runner(stop);
        executor.execute(() -> runner.run(work));
        return runner;
    }

    private void run(Supplier<String> work) {
        CURRENT.set(this);
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.complete("neither done nor refused: " + e);
        } finally {
            CURRENT.remove();
            arrived.countDown();
            ended.countDown();
        }
    }

    /** Stops whoever runs on this thread, if this is the call; nobody else is. */
    static void pass(String call) {
        Runner runner = CURRENT.get();
        if (runner != null) {
            runner.passes(call);
        }
    }

    private void passes(String call) {
        if (calls++ == stop) {
            met = call;
            arrived.countDown();
            await(released);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody went on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until this one is stopped, or has ended, or somebody waits in the store; the first two are true. */
    boolean stops(BooleanSupplier waits) {
        return comes(waits, arrived);
    }

    /** Waits until this one has ended, or somebody waits in the store; the first is true. */
    boolean ends(BooleanSupplier waits) {
        return comes(waits, ended);
    }

    private static boolean comes(BooleanSupplier waits, CountDownLatch there) {
        try {
            for (int polls = 0; polls < POLLS; polls++) {
                if (there.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                if (waits.getAsBoolean()) {
                    return there.getCount() == 0;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("neither stopped nor waiting");
    }

    void release() {
        released.countDown();
    }

    /** What became of it. */
    String result() {
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("did not end", e);
        }
    }

    /** At which call it was stopped; empty if it made fewer. Known when it has ended. */
    String met() {
        return met;
    }

    /** How many calls it made. Known when it has ended. */
    int calls() {
        return calls;
    }
}
