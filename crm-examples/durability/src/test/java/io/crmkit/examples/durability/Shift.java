package io.crmkit.examples.durability;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** All clerks of an office at work: first each kind of story once, then any, until they are told to stop. */
final class Shift {
    private static final int SECONDS = 120;

    private final ExecutorService threads = Executors.newFixedThreadPool(Office.CLERKS);
    private final CountDownLatch warm = new CountDownLatch(Office.CLERKS);
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final Consumer<String> stopped;
    private volatile boolean over;

    private Shift(Consumer<String> stopped) {
        this.stopped = stopped;
    }

    static Shift begin(Desk desk, String name, long seed) {
        return begin(desk, name, seed, problem -> {});
    }

    /**
     * All clerks begin.
     *
     * @param stopped is told at once why a clerk cannot go on
     */
    static Shift begin(Desk desk, String name, long seed, Consumer<String> stopped) {
        Shift shift = new Shift(stopped);
        for (int number = 0; number < Office.CLERKS; number++) {
            int clerk = number;
            shift.threads.execute(() -> shift.work(desk, clerk, name, seed + clerk));
        }
        return shift;
    }

    private void work(Desk desk, int number, String name, long seed) {
        try {
            Clerk clerk = new Clerk(desk, number, name, seed);
            Story.ALL.forEach(story -> story.tell(clerk));
            warm.countDown();
            Random random = new Random(seed);
            while (!over) {
                Story.ALL.get(random.nextInt(Story.ALL.size())).tell(clerk);
            }
        } catch (RuntimeException | Error e) {
            String problem = "a clerk was stopped by " + e;
            problems.add(problem);
            stopped.accept(problem);
        } finally {
            warm.countDown();
        }
    }

    /** Waits until all have told one story of each kind. */
    void awaitWarmth() throws InterruptedException {
        if (!warm.await(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the clerks did not begin in time");
        }
    }

    /** Lets them end the stories that they are at; what they could not do. */
    List<String> end() throws InterruptedException {
        over = true;
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
            problems.add("a clerk does not end");
        }
        return List.copyOf(problems);
    }
}
