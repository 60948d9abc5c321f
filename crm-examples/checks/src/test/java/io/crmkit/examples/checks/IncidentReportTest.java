package io.crmkit.examples.checks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the CRM tells of the incidents that were replayed strictly, against the log and the independent answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentReportTest {
    private static final Period ALL = new Period(LocalDate.of(2016, 2, 1), LocalDate.of(2016, 4, 1));

    private final IncidentLog log = new IncidentLog();
    private final List<Incident> incidents = log.incidents();
    private final IncidentOffice office = new IncidentOffice(incidents);
    private final Map<String, IncidentOutcome> outcomes = IncidentReplay.of(incidents, IncidentReading.STRICT, office);

    @Test
    @Tag("000-21")
    @DisplayName("000-21: the requests per type equal the independent answer; types without requests keep their row")
    void types() {
        ServiceReport report = office.system().reports().service(ALL);

        assertThat(report.requests()).isEqualTo(1000);
        assertThat(report.tables()).hasSize(1);
        List<ServiceReport.TypeRow> expected = new ArrayList<>();
        for (String unused : List.of("CONSULTATION", "COMPLAINT", "SUGGESTION")) {
            expected.add(new ServiceReport.TypeRow(unused, 0, percent(0)));
        }
        log.answer("incidents_by_category.csv", 28).stream()
                .map(row -> row(row.getField("key"), Long.parseLong(row.getField("count"))))
                .sorted((a, b) -> a.type().compareTo(b.type()))
                .forEach(expected::add);
        assertThat(report.tables().get(0).rows()).isEqualTo(expected);
    }

    private static ServiceReport.TypeRow row(String type, long requests) {
        return new ServiceReport.TypeRow(type, requests, percent(requests));
    }

    /** Of the thousand requests. */
    private static BigDecimal percent(long requests) {
        return BigDecimal.valueOf(requests, 1).setScale(4, RoundingMode.UNNECESSARY);
    }

    @Test
    @DisplayName("000-21: the requests per month of creation equal the independent answer")
    void months() {
        List<NamedCsvRecord> answer = log.answer("incidents_by_opened_month.csv", 2);
        assertThat(office.system().reports().service(ALL, Bucket.MONTH).tables())
                .extracting(table -> table.from().orElseThrow() + " " + table.requests())
                .isEqualTo(answer.stream()
                        .map(row -> row.getField("month") + "-01 " + row.getField("incidents"))
                        .toList());
    }

    @Test
    @DisplayName("000-21: the requests per status, and those fed back, are those that came so far in the replay")
    void statuses() {
        Map<ServiceStatus, Long> came =
                outcomes.values().stream().collect(groupingBy(IncidentOutcome::status, counting()));
        ServiceReport report = office.system().reports().service(ALL);

        assertThat(report.statuses())
                .isEqualTo(Arrays.stream(ServiceStatus.values())
                        .map(status -> new ServiceReport.StatusRow(
                                status, came.getOrDefault(status, 0L), percent(came.getOrDefault(status, 0L))))
                        .toList());
        assertThat(came).containsKeys(ServiceStatus.values());
        long fedBack = came.getOrDefault(ServiceStatus.FED_BACK, 0L) + came.getOrDefault(ServiceStatus.ARCHIVED, 0L);
        assertThat(report.rework())
                .isEqualTo(new ServiceReport.Rework(fedBack, 0, Optional.of(new BigDecimal("0.0000"))));
        assertThat(report.satisfactions())
                .extracting(ServiceReport.SatisfactionRow::requests)
                .containsExactly(0L, 0L, fedBack, 0L, 0L);
    }

    @Test
    @DisplayName(
            "000-21: the mean times from step to step are those of the log, over all requests that have them behind them")
    void meanTimes() {
        IncidentTimes times = new IncidentTimes(log);
        outcomes.forEach((number, outcome) -> times.add(number, outcome.accepted()));

        assertThat(office.system().reports().service(ALL).stages()).isEqualTo(times.means());
    }

    @Test
    @DisplayName("000-21: of the strict incidents alone, every stage has as many, and its mean time is that of the log")
    void meanTimesOfStrict() {
        List<Incident> strict = incidents.stream().filter(this::isStrict).toList();
        IncidentOffice only = new IncidentOffice(strict);
        IncidentReplay.of(strict, IncidentReading.STRICT, only);
        IncidentTimes times = new IncidentTimes(log);
        strict.forEach(incident -> times.add(incident.number(), IncidentOutcome.ORDER.size()));

        List<ServiceReport.StageRow> stages =
                only.system().reports().service(ALL).stages();
        assertThat(stages).isEqualTo(times.means());
        assertThat(stages).extracting(ServiceReport.StageRow::requests).containsOnly((long)
                log.summary().number("conformance", "strict"));
    }

    private boolean isStrict(Incident incident) {
        return incident.trace().equals(IncidentOutcome.ORDER);
    }

    @Test
    @DisplayName("000-15: the minutes from creation to the assignment are those of the independent answer")
    void minutesToAssign() {
        Map<String, String> minutes = log.answer("incident_times_minutes.csv", 1000).stream()
                .collect(toMap(row -> row.getField("number"), row -> row.getField("to_first_assign")));
        int assigned = 0;
        for (Incident incident : incidents) {
            ServiceRequest request = request(incident);
            if (request.getAssignedAt().isPresent()) {
                Duration time = Duration.between(
                        request.getCreatedAt(), request.getAssignedAt().get());
                assertThat(String.valueOf(time.toMinutes())).isEqualTo(minutes.get(incident.number()));
                assigned++;
            }
        }
        assertThat(assigned).isGreaterThan(log.summary().number("conformance", "strict"));
    }

    @Test
    @DisplayName(
            "000-18: the history of a request tells the steps and instants of the log, up to where it broke the order")
    void history() {
        for (Incident incident : incidents) {
            List<CrmEvent> events = office.system()
                    .history()
                    .of(ServiceRequest.KIND, request(incident).getId());
            IncidentOutcome outcome =
                    Optional.ofNullable(outcomes.get(incident.number())).orElseThrow();
            assertThat(events)
                    .extracting(event -> event.step() + " " + event.at())
                    .isEqualTo(incident.steps().subList(0, outcome.accepted()).stream()
                            .map(step -> step.name() + " " + step.at())
                            .toList());
        }
    }

    @Test
    @DisplayName("000-18: the standing of each location counts its requests that are not archived")
    void openRequests() {
        for (String location : IncidentOffice.values(incidents, Incident::location)) {
            long open = incidents.stream()
                    .filter(incident -> incident.location().equals(location) && !isStrict(incident))
                    .count();
            assertThat(office.system()
                            .customers()
                            .standing(office.location(location))
                            .getOpenRequests())
                    .isEqualTo((int) open);
        }
    }

    @Test
    @DisplayName("000-29: each resolver sees exactly the requests that were assigned to him")
    void ownRequests() {
        Map<String, Long> given = incidents.stream()
                .filter(incident -> incident.steps().size() > 1
                        && incident.steps().get(1).name().equals("ASSIGN"))
                .collect(groupingBy(
                        incident -> incident.steps().get(1).assignee().orElseThrow(), counting()));
        given.forEach((resolver, requests) -> assertThat(
                        office.as(resolver).serviceRequests().count(ServiceQuery.any()))
                .isEqualTo(requests));
        assertThat(given).hasSizeGreaterThan(100);
    }

    private ServiceRequest request(Incident incident) {
        return office.system()
                .serviceRequests()
                .findByExternalId(incident.number())
                .orElseThrow();
    }
}
