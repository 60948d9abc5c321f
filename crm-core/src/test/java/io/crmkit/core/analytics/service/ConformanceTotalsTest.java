package io.crmkit.core.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConformanceTotalsTest {
    private static final Workflow WORKFLOW = new Workflow(List.of("A", "B", "C"), Set.of("t"));

    @Test
    @DisplayName("Worked out by hand: six cases on a path of three steps")
    void golden() {
        ConformanceReport report =
                totals(List.of("ABC", "ABC", "AtBBC", "ACB", "BC", "AxBCB")).report(WORKFLOW, Instant.EPOCH);

        assertThat(report.cases()).isEqualTo(6);
        assertThat(report.strict()).isEqualTo(2);
        assertThat(report.strictShare()).isEqualTo(new BigDecimal("33.3333"));
        // A t B B C is so, too: t is tolerated, and B at once again counts once.
        assertThat(report.relaxed()).isEqualTo(3);
        assertThat(report.missing()).containsExactly(count("A", 1), count("B", 0), count("C", 0));
        assertThat(report.further()).containsExactly(count("t", 1), count("x", 1));
        // B and C without A before them in one case; C before B in another.
        assertThat(report.premature())
                .containsExactly(
                        new ConformanceReport.Pair("A", "B", 1),
                        new ConformanceReport.Pair("A", "C", 1),
                        new ConformanceReport.Pair("B", "C", 1));
        assertThat(report.resumed()).containsExactly(new ConformanceReport.Pair("B", "C", 2));
        assertThat(report.variants().get(0))
                .isEqualTo(new ConformanceReport.Variant(List.of("A", "B", "C"), 2, true, true));
        assertThat(report.variants())
                .hasSize(5)
                .filteredOn(ConformanceReport.Variant::isRelaxed)
                .hasSize(2);
    }

    @Test
    @DisplayName("A workflow without steps, or with one twice, is refused")
    void refused() {
        assertThatThrownBy(() -> new Workflow(List.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Workflow(List.of("A", "A"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Workflow(List.of("A"), Set.of("A"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Workflow.ofServiceRequests().path())
                .containsExactly("CREATE", "ASSIGN", "PROCESS", "FEEDBACK", "ARCHIVE");
    }

    @Property(tries = 300)
    @Label("Strict is the path itself, relaxed is what a pattern accepts; wherever the parts were cut")
    void oracle(@ForAll("cases") List<String> cases) {
        ConformanceReport report = totals(cases.subList(cases.size() / 2, cases.size()))
                .merge(totals(cases.subList(0, cases.size() / 2)))
                .report(WORKFLOW, Instant.EPOCH);
        assertThat(report).isEqualTo(totals(cases).report(WORKFLOW, Instant.EPOCH));
        assertThat(report.strict())
                .isEqualTo(cases.stream().filter("ABC"::equals).count());
        assertThat(report.relaxed())
                .isEqualTo(cases.stream()
                        .filter(steps -> steps.matches("[t]*A[At]*B[Bt]*C[Ct]*"))
                        .count());
        assertThat(report.variants().stream()
                        .mapToLong(ConformanceReport.Variant::cases)
                        .sum())
                .isEqualTo(cases.size());
    }

    @Provide
    Arbitrary<List<String>> cases() {
        return Arbitraries.strings()
                .withChars("ABCtx")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMaxSize(20);
    }

    private static ConformanceReport.StepCount count(String step, long cases) {
        return new ConformanceReport.StepCount(step, cases);
    }

    private static ConformanceTotals totals(List<String> cases) {
        ConformanceTotals totals = new ConformanceTotals();
        for (String steps : cases) {
            List<String> names = new ArrayList<>();
            steps.chars().forEach(step -> names.add(String.valueOf((char) step)));
            totals.add(names);
        }
        return totals;
    }
}
