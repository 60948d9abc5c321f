package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.Tier;
import io.crmkit.core.command.CrmListener;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.event.CrmEvent;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * P37: hours of mixed load leave nothing behind in the JVM. {@code -Dcrmkit.soak.minutes=} says for how long. How fast it
 * is at the end is told, not demanded.
 */
class SoakTest {
    private static final Duration WHOLE = Duration.ofMinutes(Integer.getInteger("crmkit.soak.minutes", 60));
    private static final int PERIODS = 10;
    private static final Duration CONTROL = Duration.ofSeconds(10);
    // In so short a time much must be kept to be noticed, and no more than any machine has.
    private static final int KEPT = 100_000;
    private static final int TIMES = 640;

    /** What a heap is out by from one collection to the next. */
    private static final long NOISE = 4L << 20;

    private static final long BYTES_PER_COMMAND = 1;

    @Test
    @DisplayName("Heap, threads and connections are after a long time what they were before")
    void leavesNothing() throws Exception {
        assumeTrue(Tier.current() == Tier.RELEASE, "before a release only");
        try (TestDatabase database = new TestDatabase(Server.POSTGRESQL, Map.of())) {
            Soak soak = new Soak(database, new CrmListener() {});
            // The first period warms up, and does not count.
            Soak.Rest before = soak.work(WHOLE.dividedBy(PERIODS));
            List<Soak.Rest> rests = new ArrayList<>();
            for (int period = 1; period < PERIODS; period++) {
                rests.add(soak.work(WHOLE.dividedBy(PERIODS)));
            }
            Soak.Rest first = rests.get(0);
            Soak.Rest last = rests.get(rests.size() - 1);
            long commands = rests.stream().mapToLong(Soak.Rest::commands).sum();
            Tier.report(
                    "P37",
                    commands + " commands in " + WHOLE.toMinutes() + " minutes, heap grown by "
                            + (last.heap() - before.heap()) / 1024 + " KiB, conflicts "
                            + rests.stream().mapToLong(Soak.Rest::conflicts).sum() + "; commands of each period "
                            + rests.stream().map(Soak.Rest::commands).toList() + ", us of the CPU for each "
                            + rests.stream().map(Soak.Rest::microsPerCommand).toList() + ", "
                            + 100 * last.microsPerCommand() / first.microsPerCommand() + " % of the beginning at last");
            assertThat(leaks(before, last, commands)).isEmpty();
        }
    }

    @Test
    @DisplayName("Control: what is kept of each command, a thread and a connection are noticed")
    void control() throws Exception {
        assumeTrue(Tier.current() == Tier.RELEASE, "before a release only");
        ConcurrentLinkedQueue<Object> kept = new ConcurrentLinkedQueue<>();
        AtomicInteger room = new AtomicInteger(TIMES);
        try (TestDatabase database = new TestDatabase(Server.POSTGRESQL, Map.of())) {
            Soak soak = new Soak(database, new CrmListener() {
                @Override
                public void accepted(List<CrmEvent> events) {
                    if (room.getAndDecrement() > 0) {
                        kept.add(new byte[KEPT]);
                    }
                }
            });
            Soak.Rest before = soak.work(CONTROL);
            room.set(TIMES);
            Thread thread = new Thread(SoakTest::sleep, "forgotten");
            thread.start();
            try (Connection connection = database.connection()) {
                Soak.Rest after = soak.work(CONTROL);
                // Both are held until here.
                assertThat(kept).isNotEmpty();
                assertThat(connection.isClosed()).isFalse();
                assertThat(leaks(before, after, after.commands())).containsExactly("heap", "threads", "connections");
            } finally {
                thread.interrupt();
            }
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MINUTES.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has grown. */
    private static List<String> leaks(Soak.Rest before, Soak.Rest after, long commands) {
        List<String> leaks = new ArrayList<>();
        if (after.heap() - before.heap() > NOISE + commands * BYTES_PER_COMMAND) {
            leaks.add("heap");
        }
        if (after.threads() > before.threads()) {
            leaks.add("threads");
        }
        if (after.connections() > 0) {
            leaks.add("connections");
        }
        return leaks;
    }
}
