package io.crmkit.examples.benchmarks.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of two ways to do the same, taken in turns, so that a busy machine is busy for both. */
final class Ratio {
    private final String name;
    private final List<Double> ratios = new ArrayList<>();
    private double library;
    private double baseline;

    Ratio(String name) {
        this.name = name;
    }

    /** Adds a round: how long each took, in nanoseconds. */
    void add(long libraryNanos, long baselineNanos) {
        ratios.add((double) libraryNanos / baselineNanos);
        library += libraryNanos;
        baseline += baselineNanos;
    }

    /** The median of the rounds: the library's time in times of the baseline's. */
    double median() {
        List<Double> sorted = new ArrayList<>(ratios);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** A line of a table: the ratio of times, its range, the ratio of throughputs, and the mean times. */
    String line(int operations) {
        double rounds = ratios.size();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f [%.2f to %.2f] | %.2f | %.3f ms | %.3f ms |",
                name,
                median(),
                Collections.min(ratios),
                Collections.max(ratios),
                1 / median(),
                library / rounds / operations / 1e6,
                baseline / rounds / operations / 1e6);
    }
}
