package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P37: hours of mixed load leave nothing behind in the JVM. {@code -Dcrmkit.soak.minutes=} says for how long. */
class SoakTest {
    private static final int THREADS = 8;
    private static final int MINUTES = Integer.getInteger("crmkit.soak.minutes", 60);
    private static final int PERIODS = 10;
    /** What a heap is out by from one collection to the next. */
    private static final long NOISE = 4L << 20;

    private static final long BYTES_PER_COMMAND = 1;

    private final AtomicLong commands = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    @DisplayName("Heap, threads and connections are after a long time what they were before, and so is the throughput")
    void leavesNothing() throws Exception {
        assumeTrue(Tier.current() == Tier.RELEASE, "before a release only");
        try (TestDatabase database = new TestDatabase(Server.POSTGRESQL, Map.of())) {
            TestCrm staff = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
            Crm crm = Crm.on(database.owningStore())
                    .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                    .build();
            CustomerId customer = customer(staff);
            ExecutorService executor = Executors.newFixedThreadPool(THREADS);
            List<Long> heaps = new ArrayList<>();
            List<Long> done = new ArrayList<>();
            int threads;
            try {
                List<Future<Void>> clients = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    int number = thread;
                    clients.add(executor.submit(() -> client(crm, staff, customer, number)));
                }
                // The first period warms up, and does not count.
                TimeUnit.MILLISECONDS.sleep(period());
                threads = Thread.activeCount();
                heaps.add(heap(database));
                for (int period = 1; period < PERIODS; period++) {
                    long before = commands.get();
                    TimeUnit.MILLISECONDS.sleep(period());
                    done.add(commands.get() - before);
                    heaps.add(heap(database));
                }
                over.set(true);
                for (Future<Void> client : clients) {
                    client.get(1, TimeUnit.MINUTES);
                }
            } finally {
                over.set(true);
                executor.shutdownNow();
            }
            long grown = heaps.get(heaps.size() - 1) - heaps.get(0);
            long first = done.get(0);
            long last = done.get(done.size() - 1);
            Tier.report(
                    "P37",
                    commands.get() + " commands in " + MINUTES + " minutes, heap grown by " + grown / 1024
                            + " KiB, throughput at the end " + 100 * last / first + " % of the beginning");
            assertThat(grown).as("bytes").isLessThan(NOISE + commands.get() * BYTES_PER_COMMAND);
            assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threads);
            assertThat(database.connections()).as("connections in use").isZero();
        }
    }

    private static long period() {
        return TimeUnit.MINUTES.toMillis(MINUTES) / PERIODS;
    }

    /** What is in use after a collection; the least of three, for others are at work. */
    private static long heap(TestDatabase database) throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            // It remembers all statements.
            database.spy().forget();
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static CustomerId customer(TestCrm staff) {
        staff.system()
                .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                        "Hot", "rolf", Scene.details("Hot"), LocalDate.of(2026, 1, 1), List.of()))));
        return staff.system().customers().findByExternalId("Hot").orElseThrow().getId();
    }

    private Void client(Crm crm, TestCrm staff, CustomerId customer, int thread) {
        CrmSession lena = crm.as(staff.id("lena"));
        CrmSession rolf = crm.as(staff.id("rolf"));
        for (int number = 0; !over.get(); number++) {
            String id = thread + "/" + number;
            once(() -> {
                ChanceId chance = lena.execute(
                                CreateChance.of(Samples.chanceDetails("Prospect " + id)),
                                CommandOptions.id("create " + id))
                        .getId();
                lena.execute(new AssignChance(chance, staff.id("rolf")));
                rolf.execute(new FailChance(chance, "They bought elsewhere."));
            });
            // All meet at the one customer.
            once(() -> {
                ServiceRequestId request = rolf.execute(
                                CreateServiceRequest.of(customer, "COMPLAINT", "Wheel", "It came off."))
                        .getId();
                lena.execute(new AssignServiceRequest(request, staff.id("rita")));
                crm.as(staff.id("rita")).execute(new ProcessServiceRequest(request, "Sent a new one."));
            });
            once(() -> {
                Object unused = rolf.chances().list(ChanceQuery.any(), PageRequest.first(50));
            });
            // Somebody who may not.
            once(() -> crm.as(staff.id("rita")).execute(CreateChance.of(Samples.chanceDetails("No"))));
        }
        return null;
    }

    private void once(Runnable work) {
        try {
            work.run();
        } catch (ConflictException | TransientStoreException | CrmException e) {
            // As hosts do: told, and gone.
        }
        commands.incrementAndGet();
    }
}
