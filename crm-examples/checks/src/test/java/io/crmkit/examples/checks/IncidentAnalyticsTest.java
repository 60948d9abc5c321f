package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.service.ConformanceReport;
import io.crmkit.core.analytics.service.ConformanceTotals;
import io.crmkit.core.analytics.service.ServiceDimension;
import io.crmkit.core.analytics.service.ServiceTimesQuery;
import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.core.analytics.service.Workflow;
import io.crmkit.core.analytics.statistics.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Analyses of a service desk's audit log, against answers that were worked out without this library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentAnalyticsTest {
    private final IncidentLog log = new IncidentLog();
    private final List<Incident> incidents = log.incidents();

    @Test
    @DisplayName(
            "How many of 1,000 cases went the way they should, strictly and but for what is tolerated, is the answer")
    void conformance() {
        Workflow workflow = new Workflow(
                List.of("CREATE", "ASSIGN", "PROCESS", "FEEDBACK", "ARCHIVE"), Set.of("PENDING", "REASSIGN"));
        ConformanceTotals totals = new ConformanceTotals();
        incidents.forEach(incident ->
                totals.add(incident.steps().stream().map(IncidentStep::name).toList()));
        ConformanceReport report = totals.report(workflow, Instant.EPOCH);

        assertThat(report.strict()).isEqualTo(297);
        assertThat(report.strictShare()).isEqualByComparingTo(log.summary().text("conformance", "strict_pct"));
        assertThat(report.relaxed()).isEqualTo(578);
        assertThat(report.relaxedShare()).isEqualByComparingTo(log.summary().text("conformance", "relaxed_pct"));

        Map<String, Long> flags = log.answer("conformance_flags.csv", 10).stream()
                .collect(Collectors.toMap(
                        row -> row.getField("flag"),
                        row -> Long.valueOf(row.getField("cases")),
                        Long::sum,
                        TreeMap::new));
        assertThat(report.missing())
                .extracting(ConformanceReport.StepCount::cases)
                .containsExactly(
                        0L,
                        flags.get("no_assign"),
                        flags.get("no_process"),
                        flags.get("no_feedback"),
                        flags.get("not_archived"));
        Map<String, Long> further = report.further().stream()
                .collect(Collectors.toMap(ConformanceReport.StepCount::step, ConformanceReport.StepCount::cases));
        assertThat(further.get("PENDING")).isEqualTo(flags.get("pending"));
        assertThat(further.get("REASSIGN")).isEqualTo(flags.get("reassign"));
        assertThat(further.get("REOPEN")).isEqualTo(flags.get("reopen"));
        assertThat(report.premature())
                .contains(new ConformanceReport.Pair(
                        "ASSIGN",
                        "PROCESS",
                        Optional.ofNullable(flags.get("process_before_assign")).orElse(0L)));
        assertThat(report.resumed())
                .contains(new ConformanceReport.Pair(
                        "PROCESS",
                        "FEEDBACK",
                        Optional.ofNullable(flags.get("work_after_feedback")).orElse(0L)))
                .noneMatch(pair -> pair.later().equals("ARCHIVE"));
    }

    @Test
    @DisplayName("The ways that cases went, and how many went each, are the 72 of the answer")
    void variants() {
        ConformanceTotals first = new ConformanceTotals();
        ConformanceTotals second = new ConformanceTotals();
        for (int place = 0; place < incidents.size(); place++) {
            (place % 2 == 0 ? first : second)
                    .add(incidents.get(place).steps().stream()
                            .map(IncidentStep::name)
                            .toList());
        }
        Map<String, Long> variants =
                second.merge(first).report(Workflow.ofServiceRequests(), Instant.EPOCH).variants().stream()
                        .collect(Collectors.toMap(
                                variant -> String.join(">", variant.steps()), ConformanceReport.Variant::cases));
        assertThat(variants)
                .isEqualTo(log.answer("step_variants_full.csv", 72).stream()
                        .collect(Collectors.toMap(
                                row -> row.getField("variant"), row -> Long.valueOf(row.getField("cases")))));
    }

    @Test
    @DisplayName("Mean, median and ninetieth percentile of the minutes to the first assignment are the answer's")
    void minutes() {
        Spread spread = new Spread();
        for (Incident incident : incidents) {
            Instant opened = incident.steps().get(0).at();
            incident.steps().stream()
                    .filter(step -> step.name().equals("ASSIGN"))
                    .findFirst()
                    .ifPresent(step -> spread.add(Duration.between(opened, step.at())));
        }
        Spread.Summary summary = spread.summary();
        assertThat(summary.count()).isEqualTo(775);
        assertThat(BigDecimal.valueOf(summary.mean().orElseThrow().toMillis())
                        .divide(BigDecimal.valueOf(60_000), 2, RoundingMode.HALF_UP))
                .isEqualTo(log.summary().text("to_first_assign", "avg"));
        assertThat(summary.median()).contains(Duration.ofMinutes(6));
        assertThat(summary.ninetieth()).contains(Duration.ofMinutes(1495));
    }

    @Test
    @Tag("000-21")
    @DisplayName("Of the incidents that are replayed, times and counts by type are those of the log")
    void replayed() {
        List<Incident> strict = incidents.stream().filter(this::isStrict).toList();
        IncidentOffice office = new IncidentOffice(strict);
        IncidentReplay.of(strict, IncidentReading.STRICT, office);
        ServiceTimesReport report =
                office.system().analytics().service().times(ServiceTimesQuery.by(ServiceDimension.TYPE));

        assertThat(report.total().assigning()).isEqualTo(spread(strict, 0, 1));
        assertThat(report.total().handling()).isEqualTo(spread(strict, 1, 2));
        assertThat(report.total().feedingBack()).isEqualTo(spread(strict, 2, 3));
        assertThat(report.total().archiving()).isEqualTo(spread(strict, 3, 4));
        assertThat(report.total().resolving()).isEqualTo(spread(strict, 0, 3));
        assertThat(report.rows()).allSatisfy(row -> {
            List<Incident> ofType = strict.stream()
                    .filter(incident -> incident.category().equals(row.group().orElseThrow()))
                    .toList();
            assertThat(row.requests()).isEqualTo(ofType.size());
            assertThat(row.resolving()).isEqualTo(spread(ofType, 0, 3));
        });
        ConformanceReport conformance =
                office.system().analytics().service().conformance(Workflow.ofServiceRequests(), Optional.empty());
        assertThat(List.of(conformance.cases(), conformance.strict(), conformance.relaxed()))
                .containsExactly(297L, 297L, 297L);
    }

    private boolean isStrict(Incident incident) {
        return incident.steps().stream()
                .map(IncidentStep::name)
                .toList()
                .equals(List.of("CREATE", "ASSIGN", "PROCESS", "FEEDBACK", "ARCHIVE"));
    }

    private static Spread.Summary spread(List<Incident> incidents, int from, int to) {
        Spread spread = new Spread();
        Function<Incident, Duration> time = incident -> Duration.between(
                incident.steps().get(from).at(), incident.steps().get(to).at());
        // The log has assignments before the beginning; a stay does not last less than no time.
        incidents.stream().map(time).forEach(duration -> spread.add(duration.isNegative() ? Duration.ZERO : duration));
        return spread.summary();
    }
}
