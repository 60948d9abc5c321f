package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.Plain;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The service report request by request, while the calculator has facts on those that are alike. */
class ServiceCalculatorProperties {
    private static final Period YEARS = new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2027, 2, 1));

    /** A request, how often it was returned, and the minutes of each stage that it has behind it. */
    private record Asked(
            String type, int year, ServiceStatus status, int satisfaction, boolean returned, List<Integer> minutes) {

        static Asked of(Random dice) {
            int steps = dice.nextInt(ServiceStatus.values().length);
            ServiceStatus status = List.of(ServiceStatus.values()).get(steps);
            return new Asked(
                    List.of("COMPLAINT", "SUGGESTION", "OTHER", "ANOTHER").get(dice.nextInt(4)),
                    2025 + dice.nextInt(3),
                    status,
                    status.compareTo(ServiceStatus.FED_BACK) < 0 ? 0 : 1 + dice.nextInt(5),
                    status != ServiceStatus.CREATED && dice.nextInt(3) == 0,
                    dice.ints(steps, 0, 100).boxed().toList());
        }

        /** What requests have in common that are told as one fact. */
        List<Object> key() {
            return List.of(type, year, status, satisfaction);
        }

        boolean isSatisfied() {
            return satisfaction > 0;
        }
    }

    @Property(tries = 500)
    @Label("Every figure is that of the requests, however they are put together in facts and parts")
    void oracle(@ForAll("seeds") List<Long> seeds, @ForAll Random dice) {
        List<Asked> requests =
                seeds.stream().map(seed -> Asked.of(new Random(seed))).toList();
        ServiceTotals totals =
                Plain.inParts(facts(requests), dice, ServiceTotals::new, ServiceTotals::add, ServiceTotals::merge);
        List<String> possible = List.of("OTHER", "COMPLAINT");
        ServiceReport report =
                ServiceCalculator.report(totals, possible, new ServiceFactsQuery(YEARS, Bucket.YEAR), Instant.EPOCH);

        Set<String> others = requests.stream()
                .map(Asked::type)
                .filter(type -> !possible.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
        List<ServiceReport.Table> tables = new ArrayList<>();
        for (int year = 2025; year <= 2027; year++) {
            int then = year;
            long all = count(requests, request -> request.year() == then);
            tables.add(new ServiceReport.Table(
                    Optional.of(LocalDate.of(year, 1, 1)),
                    all,
                    Stream.concat(possible.stream(), others.stream())
                            .map(type -> {
                                long those = count(
                                        requests,
                                        request -> request.year() == then
                                                && request.type().equals(type));
                                return new ServiceReport.TypeRow(type, those, Plain.percent(those, all));
                            })
                            .toList()));
        }
        assertThat(report.requests()).isEqualTo(requests.size());
        assertThat(report.tables()).isEqualTo(tables);
        assertThat(report.statuses())
                .isEqualTo(Stream.of(ServiceStatus.values())
                        .map(status -> {
                            long those = count(requests, request -> request.status() == status);
                            return new ServiceReport.StatusRow(status, those, Plain.percent(those, requests.size()));
                        })
                        .toList());
        assertThat(report.stages())
                .isEqualTo(IntStream.range(0, 4)
                        .mapToObj(stage -> stage(requests, stage))
                        .toList());
        long heard = count(requests, request -> request.isSatisfied() || request.returned());
        long reworked = count(requests, Asked::returned);
        assertThat(report.rework()).isEqualTo(new ServiceReport.Rework(heard, reworked, Plain.rate(reworked, heard)));
        long satisfied = count(requests, Asked::isSatisfied);
        assertThat(report.satisfactions())
                .isEqualTo(IntStream.rangeClosed(1, 5)
                        .mapToObj(value -> {
                            long those = count(requests, request -> request.satisfaction() == value);
                            return new ServiceReport.SatisfactionRow(value, those, Plain.percent(those, satisfied));
                        })
                        .toList());
    }

    private static ServiceReport.StageRow stage(List<Asked> requests, int stage) {
        List<Integer> minutes = requests.stream()
                .filter(request -> request.minutes().size() > stage)
                .map(request -> request.minutes().get(stage))
                .toList();
        long sum =
                60_000_000_000L * minutes.stream().mapToInt(Integer::intValue).sum();
        return new ServiceReport.StageRow(
                List.of(ServiceStage.values()).get(stage),
                minutes.size(),
                minutes.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(sum / minutes.size())));
    }

    private static long count(List<Asked> requests, Predicate<Asked> wanted) {
        return requests.stream().filter(wanted).count();
    }

    /** As a store tells them. */
    private static List<ServiceFact> facts(List<Asked> requests) {
        Map<String, List<Asked>> alike = new TreeMap<>();
        requests.forEach(request -> alike.computeIfAbsent(request.key().toString(), unused -> new ArrayList<>())
                .add(request));
        return alike.values().stream()
                .map(those -> {
                    Function<Integer, Duration> time = stage -> Duration.ofMinutes(those.stream()
                            .filter(request -> request.minutes().size() > stage)
                            .mapToInt(request -> request.minutes().get(stage))
                            .sum());
                    Asked first = those.get(0);
                    return new ServiceFact(
                            first.type(),
                            LocalDate.of(first.year(), 1, 1),
                            first.status(),
                            Optional.of(first.satisfaction()).filter(value -> value > 0),
                            those.size(),
                            count(those, Asked::returned),
                            time.apply(0),
                            time.apply(1),
                            time.apply(2),
                            time.apply(3));
                })
                .toList();
    }

    @Provide
    Arbitrary<List<Long>> seeds() {
        return Arbitraries.longs().list().ofMaxSize(25);
    }
}
