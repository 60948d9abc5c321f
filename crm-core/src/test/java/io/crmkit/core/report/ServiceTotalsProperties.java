package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ServiceTotalsProperties {
    private static final ServiceFactsQuery BY_YEAR =
            new ServiceFactsQuery(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1)), Bucket.YEAR);

    @Property(tries = 300)
    void partsMayBeMergedInAnyOrder(@ForAll("facts") List<ServiceFact> facts, @ForAll Random random) {
        List<ServiceFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        int cut = facts.isEmpty() ? 0 : random.nextInt(facts.size());
        ServiceTotals inParts = sum(shuffled.subList(cut, facts.size())).merge(sum(shuffled.subList(0, cut)));

        assertThat(report(inParts)).isEqualTo(report(sum(facts)));
    }

    @Property(tries = 300)
    void theTablesAddUp(@ForAll("facts") List<ServiceFact> facts) {
        ServiceReport report = report(sum(facts));
        long requests = facts.stream().mapToLong(ServiceFact::requests).sum();

        assertThat(report.requests()).isEqualTo(requests);
        assertThat(report.tables().stream()
                        .mapToLong(ServiceReport.Table::requests)
                        .sum())
                .isEqualTo(requests);
        assertThat(report.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .mapToLong(ServiceReport.TypeRow::requests)
                        .sum())
                .isEqualTo(requests);
        assertThat(report.statuses().stream()
                        .mapToLong(ServiceReport.StatusRow::requests)
                        .sum())
                .isEqualTo(requests);
        assertThat(report.rework().reworked())
                .isLessThanOrEqualTo(report.rework().fedBack());
    }

    @Provide
    Arbitrary<List<ServiceFact>> facts() {
        Arbitrary<String> types = Arbitraries.of("COMPLAINT", "SUGGESTION", "OTHER");
        Arbitrary<LocalDate> buckets = Arbitraries.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        Arbitrary<ServiceStatus> statuses = Arbitraries.of(ServiceStatus.class);
        Arbitrary<Integer> satisfactions = Arbitraries.integers().between(1, 5);
        Arbitrary<Integer> requests = Arbitraries.integers().between(1, 9);
        Arbitrary<Boolean> reworked = Arbitraries.of(true, false);
        Arbitrary<Duration> times =
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(Duration::ofNanos);
        return Combinators.combine(types, buckets, statuses, satisfactions, requests, reworked, times)
                .as((type, bucket, status, satisfaction, count, again, time) -> new ServiceFact(
                        type,
                        bucket,
                        status,
                        status.compareTo(ServiceStatus.FED_BACK) >= 0 ? Optional.of(satisfaction) : Optional.empty(),
                        count,
                        again && status != ServiceStatus.CREATED ? count : 0,
                        time,
                        time,
                        time,
                        time))
                .list()
                .ofMaxSize(20);
    }

    private static ServiceTotals sum(List<ServiceFact> facts) {
        ServiceTotals totals = new ServiceTotals();
        facts.forEach(totals::add);
        return totals;
    }

    private static ServiceReport report(ServiceTotals totals) {
        return ServiceCalculator.report(totals, List.of("COMPLAINT"), BY_YEAR, Instant.EPOCH);
    }
}
