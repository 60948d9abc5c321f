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
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P9, P18: many clerks, few customers, and others who hold rows and kill connections. */
abstract class DatabaseLoad {
    private static final int CLERKS = 16;
    private static final int CUSTOMERS = 20;
    private static final int HOLDERS = 2;
    private static final int SECONDS = Tier.of(8, 300);
    private static final int CONTROLS = 20;
    // A slow machine holds rows longer, and what waits for them is given up sooner.
    private static final double ANSWERED = Tier.current() == Tier.RELEASE ? 0.95 : 0.8;
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
            List<String> done = work(database.owningStore(), tally, SECONDS, over -> {
                List<Callable<List<String>>> others =
                        new ArrayList<>(Collections.nCopies(HOLDERS, disturbed(() -> disturbance.hold(over))));
                others.add(disturbed(() -> disturbance.kill(over)));
                return others;
            });
            Tier.report(
                    "P9 on " + server + " with " + Provider.current(),
                    SECONDS + " s, " + tally + ", " + disturbance + ", seed " + seed);
            database.dropIdleConnections();
            assertThat(tally.untyped()).as("seed %d", seed).isEmpty();
            assertThat(tally.answered()).isGreaterThanOrEqualTo(ANSWERED);
            assertThat(Books.problems(database, done)).as("seed %d", seed).isEmpty();
            // Otherwise it would have proved nothing.
            assertThat(tally.met("Conflict")).as("conflicts").isPositive();
            assertThat(tally.met("Transient")).as("others").isPositive();
            assertThat(disturbance.kills()).as("connections killed").isPositive();
            assertThat(disturbance.holds()).as("rows held").isPositive();
        }
    }

    @Test
    @DisplayName("Control: on a store that minds no versions the books do not balance")
    void control() throws Exception {
        try (TestDatabase database = new TestDatabase(server, Provider.current().batching())) {
            CrmStore careless = new CarelessStore(database.owningStore());
            List<String> problems = List.of();
            for (int tried = 0; problems.isEmpty() && tried < CONTROLS; tried++) {
                List<String> done = work(careless, new Tally(), 1, over -> List.of());
                problems = Books.problems(database, done);
                database.clear();
            }
            assertThat(problems).isNotEmpty();
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
            CrmStore store, Tally tally, int seconds, Function<BooleanSupplier, List<Callable<List<String>>>> others)
            throws Exception {
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        List<HotCustomer> customers = HotCustomer.some(CUSTOMERS, test);
        Map<String, UserId> staff = Clerk.staff(test);
        Crm crm = Crm.on(store).clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC)).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        BooleanSupplier over = () -> System.nanoTime() > end;
        List<Callable<List<String>>> tasks = new ArrayList<>(others.apply(over));
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
                done.addAll(future.get(seconds + PATIENCE, TimeUnit.SECONDS));
            }
            return done;
        } finally {
            executor.shutdownNow();
        }
    }
}
