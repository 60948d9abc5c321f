package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.ConflictException;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Threads that all start at once. */
final class Race {
    private static final int SECONDS = 60;
    private static final int RETRIES = 1000;

    private Race() {}

    /** Runs work on several threads, which must all come through; returns what each returned. */
    static <R> List<R> all(int threads, IntFunction<R> work) {
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
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (TimeoutException e) {
            throw new AssertionError("a thread did not end in " + SECONDS + " seconds", e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Asserts that of several threads that try the same just one comes through, and the others are refused for it. */
    static void assertOneWins(int threads, IntConsumer attempt) {
        List<Boolean> won = all(threads, thread -> {
            try {
                attempt.accept(thread);
                return true;
            } catch (ConflictException | DuplicateException | TransientStoreException refused) {
                return false;
            }
        });
        assertThat(won).as("winners").containsOnlyOnce(true);
    }

    /** Tries until it is neither a conflict nor transient. */
    static <R> R retry(Supplier<R> attempt) {
        StoreException last = null;
        for (int tried = 0; tried < RETRIES; tried++) {
            try {
                return attempt.get();
            } catch (ConflictException | TransientStoreException refused) {
                last = refused;
            }
        }
        throw new AssertionError("refused " + RETRIES + " times", last);
    }
}
