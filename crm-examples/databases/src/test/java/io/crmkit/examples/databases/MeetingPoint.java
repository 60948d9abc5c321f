package io.crmkit.examples.databases;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Where threads wait for each other once, if they are told to meet. */
final class MeetingPoint {
    // Less than the threads are given to end: then all tell what they met.
    private static final int SECONDS = 40;

    private final Set<Thread> met = ConcurrentHashMap.newKeySet();
    private volatile @Nullable CyclicBarrier barrier;

    /** From now on so many wait for each other. */
    void open(int threads) {
        met.clear();
        barrier = new CyclicBarrier(threads);
    }

    /** From now on nobody waits. */
    void close() {
        barrier = null;
    }

    /** Waits for the others. */
    void pass() {
        CyclicBarrier others = barrier;
        if (others == null || !met.add(Thread.currentThread())) {
            return;
        }
        try {
            others.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("not everybody came to the write", e);
        }
    }
}
