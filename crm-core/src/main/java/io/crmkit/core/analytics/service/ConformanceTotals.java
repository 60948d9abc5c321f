package io.crmkit.core.analytics.service;

import io.crmkit.core.report.Shares;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The ways that cases went. Whoever has a log of events of any kind, from wherever, can hold it against a workflow. Adding
 * is associative: cases may come in any order and in parts, and parts may be merged in any order, with the same result.
 * Equal ways take no more room than one.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class ConformanceTotals {
    private final Map<List<String>, Long> variants = new HashMap<>();

    /** Makes the ways of no case. */
    public ConformanceTotals() {}

    /**
     * Adds a case.
     *
     * @param steps the steps that it took, in their order
     * @return this
     */
    public ConformanceTotals add(List<String> steps) {
        variants.merge(List.copyOf(steps), 1L, Long::sum);
        return this;
    }

    /**
     * Adds all that others hold.
     *
     * @param other the others
     * @return this
     */
    public ConformanceTotals merge(ConformanceTotals other) {
        other.variants.forEach((steps, cases) -> variants.merge(steps, cases, Long::sum));
        return this;
    }

    /**
     * {@return the report}
     *
     * @param workflow the way that cases should go
     * @param asOf the instant as of which the cases are
     */
    public ConformanceReport report(Workflow workflow, Instant asOf) {
        List<String> path = workflow.path();
        long cases = count(steps -> true);
        long strict = count(path::equals);
        long relaxed = count(steps -> relaxed(steps, workflow).equals(path));
        return new ConformanceReport(
                workflow,
                asOf,
                cases,
                strict,
                Shares.percent(strict, cases),
                relaxed,
                Shares.percent(relaxed, cases),
                path.stream()
                        .map(step -> new ConformanceReport.StepCount(step, count(steps -> !steps.contains(step))))
                        .toList(),
                variants.keySet().stream()
                        .flatMap(List::stream)
                        .filter(step -> !path.contains(step))
                        .distinct()
                        .sorted()
                        .map(step -> new ConformanceReport.StepCount(step, count(steps -> steps.contains(step))))
                        .toList(),
                pairs(path, ConformanceTotals::isPremature),
                pairs(path, ConformanceTotals::isResumed),
                variants.entrySet().stream()
                        .map(entry -> new ConformanceReport.Variant(
                                entry.getKey(),
                                entry.getValue(),
                                entry.getKey().equals(path),
                                relaxed(entry.getKey(), workflow).equals(path)))
                        .sorted(Comparator.comparing(ConformanceReport.Variant::cases, Comparator.reverseOrder())
                                .thenComparing(variant -> String.join("\n", variant.steps())))
                        .toList());
    }

    private static boolean isPremature(List<String> steps, ConformanceReport.Pair pair) {
        int later = steps.indexOf(pair.later());
        int earlier = steps.indexOf(pair.earlier());
        return later >= 0 && (earlier < 0 || later < earlier);
    }

    private static boolean isResumed(List<String> steps, ConformanceReport.Pair pair) {
        int later = steps.indexOf(pair.later());
        return later >= 0 && steps.lastIndexOf(pair.earlier()) > later;
    }

    private List<ConformanceReport.Pair> pairs(
            List<String> path, BiPredicate<List<String>, ConformanceReport.Pair> wanted) {
        List<ConformanceReport.Pair> pairs = new ArrayList<>();
        for (int first = 0; first < path.size(); first++) {
            for (int second = first + 1; second < path.size(); second++) {
                ConformanceReport.Pair pair = new ConformanceReport.Pair(path.get(first), path.get(second), 0);
                long cases = count(steps -> wanted.test(steps, pair));
                if (cases > 0) {
                    pairs.add(new ConformanceReport.Pair(pair.earlier(), pair.later(), cases));
                }
            }
        }
        return pairs;
    }

    private static List<String> relaxed(List<String> steps, Workflow workflow) {
        List<String> kept = new ArrayList<>();
        for (String step : steps) {
            boolean again = !kept.isEmpty() && kept.get(kept.size() - 1).equals(step);
            if (!again && !workflow.tolerated().contains(step)) {
                kept.add(step);
            }
        }
        return kept;
    }

    private long count(Predicate<List<String>> wanted) {
        return variants.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }
}
