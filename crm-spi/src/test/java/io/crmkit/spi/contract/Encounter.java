package io.crmkit.spi.contract;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where two of those who race meet, for the controls of the kit: that a store keeps nobody apart is seen only where two are
 * there at once, and on a busy machine they seldom are by themselves.
 */
public final class Encounter {
    private static final int SECONDS = 10;

    private final Thread alone = Thread.currentThread();
    private volatile boolean met;
    private final CyclicBarrier two = new CyclicBarrier(2, () -> met = true);

    /** The thread that makes it prepares and looks on: it meets nobody. */
    public Encounter() {}

    /** Waits until another one is there; once two have met, or somebody waited in vain, nobody waits any more. */
    public void meet() {
        if (met || Thread.currentThread().equals(alone)) {
            return;
        }
        try {
            two.await(SECONDS, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException nobodyCame) {
            // There was nobody to meet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
