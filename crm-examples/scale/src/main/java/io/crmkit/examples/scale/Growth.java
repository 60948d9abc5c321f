package io.crmkit.examples.scale;

import io.crmkit.core.report.SalesColumns;
import io.crmkit.spi.report.Bucket;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * How the time to sum grows with the number of lines: the processor time of the one thread that sums, so that what else
 * the machine does counts little.
 */
final class Growth {
    private static final List<Integer> SIZES = List.of(100_000, 1_000_000, 10_000_000);
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;

    private Growth() {}

    static void run(String name, IntUnaryOperator customers) {
        List<SalesColumns> columns = new ArrayList<>();
        List<ByHand> hands = new ArrayList<>();
        List<List<Double>> byColumns = new ArrayList<>();
        List<List<Double>> byHand = new ArrayList<>();
        for (int size : SIZES) {
            OrderLines lines = new OrderLines(size, customers.applyAsInt(size));
            columns.add(lines.columns());
            hands.add(new ByHand(lines));
            byColumns.add(new ArrayList<>());
            byHand.add(new ArrayList<>());
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < SIZES.size(); i++) {
                int size = i;
                double columnTime = time(i, () -> columns.get(size).rollUp(Bucket.YEAR));
                double handTime = time(i, () -> hands.get(size).sums());
                if (round >= 0) {
                    byColumns.get(i).add(columnTime);
                    byHand.get(i).add(handTime);
                }
            }
        }
        System.out.println("| " + name + " | time | exponent |");
        System.out.println("|---|---|---|");
        print("in columns", byColumns);
        print("arrays by hand", byHand);
    }

    private static void print(String way, List<List<Double>> times) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s ms | %.2f |%n",
                way,
                times.stream()
                        .map(Ratio::median)
                        .map(time -> String.format(Locale.ROOT, "%.2f", time))
                        .collect(Collectors.joining(", ")),
                exponent(times.get(0), times.get(times.size() - 1)));
    }

    /** The time of one turn, in milliseconds; each size gets as many turns as make the same number of lines. */
    private static double time(int i, Runnable turn) {
        int turns = SIZES.get(SIZES.size() - 1) / SIZES.get(i);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int t = 0; t < turns; t++) {
            turn.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / turns;
    }

    /** The exponent of growth from the smallest size to the largest one: the median of the rounds. */
    private static double exponent(List<Double> smallest, List<Double> largest) {
        double times = (double) SIZES.get(SIZES.size() - 1) / SIZES.get(0);
        List<Double> exponents = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            exponents.add(Math.log(largest.get(round) / smallest.get(round)) / Math.log(times));
        }
        return Ratio.median(exponents);
    }
}
