package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P9, P18: many clerks, few customers, and others who hold rows and kill connections. */
abstract class DatabaseLoad {
    private static final int CLERKS = 16;
    private static final int CUSTOMERS = 20;
    private static final int HOLDERS = 2;
    private static final int SECONDS = Tier.of(8, 300);
    private static final int CONTROL_SECONDS = 1;
    private static final int PATIENCE = 120;

    private final long seed = Long.getLong("crmkit.seed", new Random().nextLong());
    private final Server server;

    DatabaseLoad(Server server) {
        this.server = server;
    }

    @Test
    @DisplayName("Whatever happens to the database, clients are told what they can act on, and the books balance")
    void load() throws Exception {
        try (TestDatabase database = new TestDatabase(
                server,
                Provider.current().batching(),
                Disturbance.impatience(server).between())) {
            Tally tally = new Tally();
            Disturbance disturbance = new Disturbance(server, database, new Random(seed), tally::count);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            BooleanSupplier over = () -> System.nanoTime() > end;
            List<Callable<List<String>>> others =
                    new ArrayList<>(Collections.nCopies(HOLDERS, disturbed(() -> disturbance.hold(over))));
            others.add(disturbed(() -> disturbance.kill(over)));
            List<String> done = work(database.owningStore(), tally, over, others);
            Tier.report(
                    "P9 on " + server + " with " + Provider.current(),
                    SECONDS + " s, " + tally + ", " + disturbance + ", seed " + seed);
            assertThat(tally.untyped()).as("seed %d", seed).isEmpty();
            assertThat(tally.answered()).isGreaterThanOrEqualTo(0.95);
            assertThat(Books.problems(database, done)).as("seed %d", seed).isEmpty();
            // Otherwise it would have proved nothing.
            assertThat(tally.met("Conflict")).as("conflicts").isPositive();
            assertThat(tally.met("Transient")).as("others").isPositive();
        }
    }

    @Test
    @DisplayName("Control: on a store that minds no versions the books do not balance")
    void control() throws Exception {
        try (TestDatabase database = new TestDatabase(server, Provider.current().batching())) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CONTROL_SECONDS);
            List<String> done = work(
                    new CarelessStore(database.owningStore()), new Tally(), () -> System.nanoTime() > end, List.of());
            assertThat(Books.problems(database, done)).isNotEmpty();
        }
    }

    private interface Disturbing {
        void run() throws InterruptedException;
    }

    private static Callable<List<String>> disturbed(Disturbing disturbing) {
        return () -> {
            disturbing.run();
            return List.of();
        };
    }

    /** What the clerks were told is done. */
    private List<String> work(
            CrmStore store, Tally tally, BooleanSupplier over, List<Callable<List<String>>> disturbances)
            throws Exception {
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        List<HotCustomer> customers = HotCustomer.some(CUSTOMERS, test);
        Map<String, UserId> staff = Clerk.staff(test);
        Crm crm = Crm.on(store).clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC)).build();
        List<Callable<List<String>>> tasks = new ArrayList<>(disturbances);
        for (int number = 0; number < CLERKS; number++) {
            Clerk clerk = new Clerk(String.valueOf(number), crm, staff, customers, tally, new Random(seed + number));
            tasks.add(() -> {
                while (!over.getAsBoolean()) {
                    clerk.work();
                }
                return clerk.done();
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<List<String>>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(executor.submit(task)));
            List<String> done = new ArrayList<>();
            for (Future<List<String>> future : futures) {
                done.addAll(future.get(SECONDS + PATIENCE, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            executor.shutdownNow();
        }
    }
}
