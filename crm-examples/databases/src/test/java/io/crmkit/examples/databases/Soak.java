package io.crmkit.examples.databases;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.PageRequest;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Mixed work of some clients on one database, period after period; after each it tells what is left of it in the JVM. */
final class Soak {
    private static final int CLIENTS = 8;
    private static final int PAUSE = 500;
    private static final long PATIENCE = 60;

    private final TestDatabase database;
    private final TestCrm staff;
    private final Crm crm;
    private final CustomerId customer;
    private final AtomicLong names = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    /**
     * What is left when a period is over, and what was done in it.
     *
     * @param commands how many commands and reads were answered
     * @param conflicts how many attempts met another one, several of one command perhaps
     * @param microsPerCommand what the clients' threads took of the CPU for each, in microseconds
     * @param heap bytes in use after a collection
     * @param threads how many there are
     * @param connections how many are in use
     */
    record Rest(long commands, long conflicts, long microsPerCommand, long heap, int threads, int connections) {}

    Soak(TestDatabase database, CrmListener listener) {
        this.database = database;
        staff = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
        crm = Crm.on(database.owningStore())
                .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                .listener(listener)
                .build();
        staff.system()
                .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                        "Hot", "rolf", Scene.details("Hot"), LocalDate.of(2026, 1, 1), List.of()))));
        customer =
                staff.system().customers().findByExternalId("Hot").orElseThrow().getId();
    }

    /** Lets the clients work for some time. */
    Rest work(Duration time) throws Exception {
        commands.set(0);
        conflicts.set(0);
        nanos.set(0);
        long end = System.nanoTime() + time.toNanos();
        ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(executor.submit(() -> client(end)));
            }
            while (System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
                // It remembers all statements.
                database.spy().forget();
            }
            for (Future<?> client : clients) {
                client.get(PATIENCE, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }
        if (!executor.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("a client does not end");
        }
        long perCommand = nanos.get() / 1_000 / Math.max(1, commands.get());
        long heap = heap();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        return new Rest(commands.get(), conflicts.get(), perCommand, heap, threads, database.connections());
    }

    /** What is in use after a collection: the least of three, for others may be at work. */
    private long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            database.spy().forget();
            System.gc();
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void client(long end) {
        CrmSession lena = crm.as(staff.id("lena"));
        CrmSession rolf = crm.as(staff.id("rolf"));
        CrmSession rita = crm.as(staff.id("rita"));
        CrmSession eva = crm.as(staff.id("eva"));
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (System.nanoTime() < end) {
            String name = "Prospect " + names.incrementAndGet();
            ChanceId chance = done(() -> lena.execute(
                            CreateChance.of(Samples.chanceDetails(name)), CommandOptions.id("create " + name))
                    .getId());
            done(() -> lena.execute(new AssignChance(chance, staff.id("rolf"))));
            done(() -> rolf.execute(new FailChance(chance, "They bought elsewhere.")));
            // All meet at the one customer.
            ServiceRequestId request =
                    done(() -> rolf.execute(CreateServiceRequest.of(customer, "COMPLAINT", "Wheel", "It came off."))
                            .getId());
            done(() -> lena.execute(new AssignServiceRequest(request, staff.id("rita"))));
            done(() -> rita.execute(new ProcessServiceRequest(request, "Sent a new one.")));
            done(() -> rolf.chances().list(ChanceQuery.any(), PageRequest.first(50)));
            done(() -> denied(() -> eva.execute(CreateChance.of(Samples.chanceDetails("No")))));
        }
        nanos.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }

    /** Does it, again when it meets another one. */
    private <R> R done(Supplier<R> work) {
        while (true) {
            try {
                R result = work.get();
                commands.incrementAndGet();
                return result;
            } catch (ConflictException | TransientStoreException e) {
                conflicts.incrementAndGet();
            }
        }
    }

    private static Refusal denied(Supplier<?> work) {
        try {
            throw new AssertionError("somebody did what is not granted: " + work.get());
        } catch (CrmException e) {
            if (e.refusal() instanceof Refusal.Denied) {
                return e.refusal();
            }
            throw e;
        }
    }
}
