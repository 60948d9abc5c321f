package io.crmkit.core.race;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.command.Command;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Does what a host does that several use at once: repeats what met another one. */
public final class Host {
    private static final int TRIES = 1000;
    private static final int SECONDS = 60;

    private Host() {}

    /** What a command answers once it meets nobody. */
    public static <R> R done(CrmSession session, Command<R> command) {
        return done(() -> session.execute(command));
    }

    /** What becomes of a command once it meets nobody: done, or a refusal. */
    public static String text(CrmSession session, Command<?> command) {
        return Refusals.text(() -> done(session, command));
    }

    private static <R> R done(Supplier<R> attempt) {
        StoreException last = null;
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return attempt.get();
            } catch (ConflictException | TransientStoreException e) {
                last = e;
            }
        }
        throw new AssertionError("met another one " + TRIES + " times", last);
    }

    /** What several threads come to that start at once; all must end. */
    public static <R> List<R> all(int threads, IntFunction<R> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<R>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                futures.add(executor.submit(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return work.apply(number);
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError("a thread did not end well", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
