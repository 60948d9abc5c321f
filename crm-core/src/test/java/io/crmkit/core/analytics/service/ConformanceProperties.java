package io.crmkit.core.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cases as words, each step a letter: what went wrong in them is told by patterns. */
class ConformanceProperties {
    private static final Workflow WORKFLOW = new Workflow(List.of("A", "B", "C"), Set.of("t"));
    private static final String RELAXED = "t*A[At]*B[Bt]*C[Ct]*";

    @Property(tries = 500)
    @Label("Missing, further, premature and resumed steps and variants by patterns; in parts, merged in any order, too")
    void oracle(@ForAll("cases") List<String> cases, @ForAll Random dice) {
        ConformanceReport report = Plain.inParts(
                        cases,
                        dice,
                        ConformanceTotals::new,
                        (ConformanceTotals totals, String word) -> totals.add(
                                word.chars().mapToObj(Character::toString).toList()),
                        ConformanceTotals::merge)
                .report(WORKFLOW, Instant.EPOCH);

        List<ConformanceReport.StepCount> missing = new ArrayList<>();
        List<ConformanceReport.Pair> premature = new ArrayList<>();
        List<ConformanceReport.Pair> resumed = new ArrayList<>();
        for (String step : List.of("A", "B", "C")) {
            missing.add(new ConformanceReport.StepCount(step, count(cases, "[^" + step + "]*")));
        }
        for (String pair : List.of("AB", "AC", "BC")) {
            String earlier = pair.substring(0, 1);
            String later = pair.substring(1);
            // The later one before any of the earlier; and the earlier one after the later.
            add(premature, earlier, later, count(cases, "[^" + pair + "]*" + later + ".*"));
            add(resumed, earlier, later, count(cases, ".*" + later + ".*" + earlier + ".*"));
        }
        assertThat(report)
                .isEqualTo(new ConformanceReport(
                        WORKFLOW,
                        Instant.EPOCH,
                        cases.size(),
                        count(cases, "ABC"),
                        Plain.percent(count(cases, "ABC"), cases.size()),
                        count(cases, RELAXED),
                        Plain.percent(count(cases, RELAXED), cases.size()),
                        missing,
                        Stream.of("t", "x")
                                .filter(step -> count(cases, ".*" + step + ".*") > 0)
                                .map(step -> new ConformanceReport.StepCount(step, count(cases, ".*" + step + ".*")))
                                .toList(),
                        premature,
                        resumed,
                        variants(cases)));
    }

    /** The most frequent ones first, then by their steps, one a line. */
    private static List<ConformanceReport.Variant> variants(List<String> cases) {
        return new TreeSet<>(cases)
                .stream()
                        .map(word -> new ConformanceReport.Variant(
                                word.chars().mapToObj(Character::toString).toList(),
                                cases.stream().filter(word::equals).count(),
                                word.equals("ABC"),
                                word.matches(RELAXED)))
                        .sorted(Comparator.comparingLong(variant -> -variant.cases()))
                        .toList();
    }

    private static long count(List<String> cases, String pattern) {
        return cases.stream().filter(word -> word.matches(pattern)).count();
    }

    private static void add(List<ConformanceReport.Pair> pairs, String earlier, String later, long cases) {
        if (cases > 0) {
            pairs.add(new ConformanceReport.Pair(earlier, later, cases));
        }
    }

    @Provide
    Arbitrary<List<String>> cases() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars("ABCtx").ofMinLength(1).ofMaxLength(6),
                        Arbitraries.of("ABC", "ABtC", "AABC", "ACB", "BC", "ABCA", "C"))
                .list()
                .ofMaxSize(20);
    }
}
