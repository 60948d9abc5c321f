package io.crmkit.examples.benchmarks.database;

import io.crmkit.spi.access.UserId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Each step of the service process: by command, and by hand. */
final class ServiceSteps {
    private static final int WARM_UP = 25;
    private static final int ROUNDS = 15;
    private static final int TURNS = 10;
    /** Requests of each thread in a turn. */
    private static final int REQUESTS = 20;

    private static final List<String> STEPS = List.of("create", "assign", "process", "feed back and archive");

    private ServiceSteps() {}

    static void run(int threads) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (BenchDatabase database = new BenchDatabase()) {
            Office office = Office.open(database.store());
            run(threads, database, office, office);
        }
    }

    /** The same with the store of the example, in tables of its own in the same database. */
    static void runOwn(int threads) throws IOException, SQLException, InterruptedException, ExecutionException {
        try (BenchDatabase database = new BenchDatabase()) {
            run(threads, database, Office.open(database.ownStore()), Office.open(database.store()));
        }
    }

    private static void run(int threads, BenchDatabase database, Office library, Office hand)
            throws InterruptedException, ExecutionException {
        List<ServiceSide> byCommand = new ArrayList<>();
        List<ServiceSide> byHand = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            byCommand.add(new ServiceByCommand(
                    library.part(thread, threads),
                    library.crm().as(new UserId(library.lead())),
                    library.crm().as(new UserId(library.representative()))));
            byHand.add(new ServiceByHand(database, hand.part(thread, threads)));
        }
        List<Ratio> ratios = STEPS.stream()
                .map(step -> new Ratio(step + ", " + threads + (threads == 1 ? " thread" : " threads")))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long[] commandTimes = new long[STEPS.size()];
                long[] handTimes = new long[STEPS.size()];
                // In short turns, for the machine's speed changes within a round; each has what the other left warm.
                for (int turn = 0; turn < TURNS; turn++) {
                    turn(pool, byCommand, commandTimes);
                    turn(pool, byHand, handTimes);
                }
                if (round >= 0) {
                    for (int step = 0; step < ratios.size(); step++) {
                        ratios.get(step).add(commandTimes[step], handTimes[step]);
                    }
                }
            }
        } finally {
            pool.shutdown();
        }
        ratios.forEach(ratio -> System.out.println(ratio.line(TURNS * REQUESTS)));
    }

    /** Adds how long each step took, for as many requests in each thread; the steps one after the other. */
    private static void turn(ExecutorService pool, List<ServiceSide> sides, long[] times)
            throws InterruptedException, ExecutionException {
        List<List<UUID>> requests =
                sides.stream().<List<UUID>>map(side -> new ArrayList<>()).toList();
        for (int step = 0; step < times.length; step++) {
            int number = step;
            List<Future<?>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int thread = 0; thread < sides.size(); thread++) {
                ServiceSide side = sides.get(thread);
                List<UUID> own = requests.get(thread);
                running.add(pool.submit(() -> {
                    for (int i = 0; i < REQUESTS; i++) {
                        step(side, number, own, i);
                    }
                    return true;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            times[step] += System.nanoTime() - start;
        }
    }

    private static void step(ServiceSide side, int step, List<UUID> requests, int i) throws SQLException {
        switch (step) {
            case 0 -> requests.add(side.create());
            case 1 -> side.assign(requests.get(i));
            case 2 -> side.process(requests.get(i));
            default -> side.feedBack(requests.get(i));
        }
    }
}
