package io.crmkit.examples.databases;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.PageRequest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Threads on each node that record service requests of a few customers, so that they meet; what fails is tried again under
 * the same command id, as hosts do.
 */
final class ClusterLoad {
    private static final int THREADS = 12;
    private static final int CUSTOMERS = 5;
    private static final int SECONDS = 10;
    private static final int TRIES = 200;

    /** What is done to the cluster when a third of the time is over. */
    interface Blow {
        void strike() throws InterruptedException;
    }

    /** How a client gives a command. */
    interface Giving {
        void give(CrmSession session, CreateServiceRequest command, String title) throws InterruptedException;
    }

    private final List<CrmStore> stores;
    private final AtomicInteger cutOff = new AtomicInteger();
    private final List<CustomerId> customers = new ArrayList<>();
    private final TestCrm test;

    ClusterLoad(List<CrmStore> stores) {
        this.stores = stores;
        test = TestCrm.create(stores.get(0), CrmSettings.standard(), new CrmListener() {});
        for (int number = 0; number < CUSTOMERS; number++) {
            String name = "Hot " + number;
            test.system()
                    .execute(new ImportCustomers(List.of(new ImportCustomers.Row(
                            name, "rolf", Scene.details(name), LocalDate.of(2026, 1, 1), List.of()))));
            customers.add(test.system()
                    .customers()
                    .findByExternalId(name)
                    .orElseThrow()
                    .getId());
        }
    }

    /** The titles of the requests that were acknowledged to hosts as they should be. */
    List<String> run(long seed, Blow blow) throws Exception {
        return run(seed, blow, this::until);
    }

    /** The titles of the requests that are said to be done, by hosts that try again but when their line is cut. */
    List<String> runCareless(long seed, Blow blow) throws Exception {
        return run(seed, blow, this::untilCutOff);
    }

    /** How often a client lost its connection. */
    int cutOff() {
        return cutOff.get();
    }

    private List<String> run(long seed, Blow blow, Giving giving) throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            List<Future<Void>> futures = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                futures.add(executor.submit(client(thread, new Random(seed + thread), end, giving, acknowledged)));
            }
            TimeUnit.SECONDS.sleep(SECONDS / 3);
            blow.strike();
            for (Future<Void> future : futures) {
                future.get(2, TimeUnit.MINUTES);
            }
        } finally {
            executor.shutdownNow();
        }
        return List.copyOf(acknowledged);
    }

    private Callable<Void> client(
            int thread, Random random, long end, Giving giving, ConcurrentLinkedQueue<String> acknowledged) {
        CrmSession rolf = Crm.on(stores.get(thread % stores.size()))
                .clock(Clock.fixed(TestCrm.NOW, ZoneOffset.UTC))
                .build()
                .as(test.id("rolf"));
        return () -> {
            for (int number = 0; System.nanoTime() < end; number++) {
                String title = thread + "/" + number;
                CustomerId customer = customers.get(random.nextInt(CUSTOMERS));
                giving.give(rolf, CreateServiceRequest.of(customer, "COMPLAINT", title, "It came off."), title);
                acknowledged.add(title);
            }
            return null;
        };
    }

    private void until(CrmSession session, CreateServiceRequest command, String id) throws InterruptedException {
        // Whatever it was: the id tells whether it was done.
        attempt(session, command, id, true);
    }

    private void untilCutOff(CrmSession session, CreateServiceRequest command, String id) throws InterruptedException {
        attempt(session, command, id, false);
    }

    private void attempt(CrmSession session, CreateServiceRequest command, String id, boolean evenIfCutOff)
            throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                session.execute(command, CommandOptions.id(id));
                return;
            } catch (StoreException e) {
                boolean cut = isCutOff(e);
                if (cut) {
                    cutOff.incrementAndGet();
                }
                if (cut && !evenIfCutOff) {
                    return;
                }
                if (tried == TRIES) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(1 + tried);
            }
        }
    }

    private static boolean isCutOff(StoreException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The driver goes on at another node by itself, and says that a transaction was lost on the way.
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().equals("25S03"))) {
                return true;
            }
        }
        return false;
    }

    /** What was acknowledged and is not there once, as a node sees it. */
    List<String> problems(int node, List<String> acknowledged) {
        Map<String, Long> found = stores
                .get(node)
                .inUnit(unit -> unit.services()
                        .list(ServiceQuery.any(), PageRequest.first(1_000_000), AccessScope.all())
                        .items())
                .stream()
                .collect(Collectors.groupingBy(ServiceRequest::getTitle, Collectors.counting()));
        List<String> problems = new ArrayList<>();
        acknowledged.stream()
                .filter(title -> !found.containsKey(title))
                .forEach(title -> problems.add("lost: " + title));
        found.forEach((title, times) -> {
            if (times > 1) {
                problems.add("done " + times + " times: " + title);
            }
        });
        return problems;
    }
}
