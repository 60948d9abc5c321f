package io.crmkit.examples.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times of two ways to do the same, taken in turns, so that a busy machine is busy for both. */
final class Ratio {
    private final String name;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final List<Double> baselines = new ArrayList<>();

    Ratio(String name) {
        this.name = name;
    }

    /** Adds a round: how long each took, in nanoseconds. */
    void add(long nanos, long baseline) {
        ratios.add((double) nanos / baseline);
        times.add(nanos / 1e6);
        baselines.add(baseline / 1e6);
    }

    /** A line of a table: median and range of the ratios, and the median times. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f (%.3f to %.3f) | %.1f ms | %.1f ms |",
                name,
                median(ratios),
                Collections.min(ratios),
                Collections.max(ratios),
                median(times),
                median(baselines));
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
