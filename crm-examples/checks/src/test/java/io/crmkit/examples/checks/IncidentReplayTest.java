package io.crmkit.examples.checks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real audit log of a service desk, replayed as commands: the workflow accepts the traces in order, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentReplayTest {
    private final IncidentLog log = new IncidentLog();
    private final List<Incident> incidents = log.incidents();
    private final Map<String, NamedCsvRecord> conformance =
            log.answer("case_conformance.csv", 1000).stream().collect(toMap(row -> row.getField("case"), row -> row));

    private final Map<String, IncidentOutcome> strictly = replay(incidents, IncidentReading.STRICT);

    @Test
    @DisplayName("The steps read from the log are those of the independent answer, case by case")
    void traces() {
        assertThat(incidents.stream().collect(toMap(Incident::number, Incident::variant)))
                .isEqualTo(conformance.values().stream()
                        .collect(toMap(row -> row.getField("case"), row -> row.getField("trace"))));
        assertThat(incidents.stream().collect(groupingBy(Incident::variant, counting())))
                .isEqualTo(log.answer("step_variants_full.csv", 72).stream()
                        .collect(toMap(row -> row.getField("variant"), row -> Long.valueOf(row.getField("cases")))));
    }

    @Test
    @DisplayName(
            "1.3: exactly the traces that the independent answer calls strict are accepted; every other one is refused at"
                    + " the step that breaks the order, with step, status and the statuses it is open in")
    void strict() {
        assertThat(archived(strictly))
                .isEqualTo(answered("strict"))
                .hasSize(log.summary().number("conformance", "strict"));
        assertThat(strictly).isEqualTo(expected());
    }

    private Map<String, IncidentOutcome> expected() {
        return conformance.values().stream()
                .collect(toMap(
                        row -> row.getField("case"),
                        row -> IncidentOutcome.expected(
                                List.of(row.getField("trace").split(">")))));
    }

    @Test
    @DisplayName(
            "1.3: how often each step breaks the order, and in which status, equals a count over the traces of the answer")
    void refusals() {
        Map<String, Long> breaks = new TreeMap<>();
        strictly.values()
                .forEach(outcome -> outcome.refusal()
                        .map(Refusal.Rejected.class::cast)
                        .ifPresent(refusal -> breaks.merge(
                                refusal.evidence().get("step") + " in "
                                        + refusal.evidence().get("status"),
                                1L,
                                Long::sum)));

        assertThat(breaks)
                .isEqualTo(Map.of(
                        "PROCESS in CREATED", traces("CREATE>PROCESS"),
                        "FEEDBACK in CREATED", traces("CREATE>FEEDBACK"),
                        "FEEDBACK in ASSIGNED", traces("CREATE>ASSIGN>FEEDBACK"),
                        "ASSIGN in ASSIGNED", traces("CREATE>ASSIGN>REASSIGN"),
                        "ASSIGN in PROCESSED", traces("CREATE>ASSIGN>PROCESS>REASSIGN"),
                        "ASSIGN in FED_BACK", traces("CREATE>ASSIGN>PROCESS>FEEDBACK>REASSIGN")));
        // What is not refused has no command: these are the steps of the log that no step of the workflow is named
        // after.
        assertThat(incidents.stream().flatMap(incident -> incident.trace().stream()))
                .contains("PENDING", "REOPEN");
        assertThat(Arrays.stream(ServiceStep.values()).map(Enum::name)).doesNotContain("PENDING", "REOPEN");
    }

    /** How many traces of the answer begin so. */
    private long traces(String beginning) {
        long traces = conformance.values().stream()
                .filter(row -> (row.getField("trace") + ">").startsWith(beginning + ">"))
                .count();
        assertThat(traces).isPositive();
        return traces;
    }

    @Test
    @DisplayName("1.3: read as the answer's relaxed traces, exactly those are accepted")
    void relaxed() {
        assertThat(archived(replay(incidents, IncidentReading.RELAXED))).isEqualTo(answered("relaxed"));
    }

    @ParameterizedTest
    @CsvSource({
        "REASSIGNING, CREATE>ASSIGN(>REASSIGN)*>PROCESS>FEEDBACK>ARCHIVE",
        "REOPENING, CREATE>ASSIGN>PROCESS>FEEDBACK(>REOPEN>PROCESS>FEEDBACK)*>ARCHIVE"
    })
    @DisplayName(
            "1.3: what the workflow has beyond the strict order is accepted where it belongs: handing over before the"
                    + " handling, and handling again for who is not satisfied")
    void beyondStrict(IncidentReading reading, String pattern) {
        Map<String, IncidentOutcome> outcomes = replay(incidents, reading);

        Pattern accepted = Pattern.compile(pattern);
        assertThat(archived(outcomes))
                .isEqualTo(cases(row -> accepted.matcher(row.getField("trace")).matches()))
                .hasSizeGreaterThan(log.summary().number("conformance", "strict"));
    }

    @Test
    @DisplayName("1.3: an incident that was reopened counts as often as handled again as the log counts it reopened")
    void rework() {
        IncidentOffice office = new IncidentOffice(incidents);
        Set<String> archived = archived(IncidentReplay.of(incidents, IncidentReading.REOPENING, office));

        int reworked = 0;
        for (String number : archived) {
            List<NamedCsvRecord> rows = log.rows().getOrDefault(number, List.of());
            int reopened = Integer.parseInt(rows.get(rows.size() - 1).getField("reopen_count"));
            assertThat(request(office, number).getReworkCount()).isEqualTo(reopened);
            reworked += reopened;
        }
        assertThat(reworked).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-03-05", "2016-03-10", "2016-03-20"})
    @DisplayName(
            "1.3: an incident that had not ended by a day is told apart from one that ended and from one that was refused")
    void endedEarly(LocalDate day) {
        List<Incident> known = incidents.stream()
                .map(incident -> incident.until(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .filter(incident -> !incident.steps().isEmpty())
                .toList();
        Map<String, IncidentOutcome> outcomes = replay(known, IncidentReading.STRICT);

        assertThat(outcomes)
                .isEqualTo(known.stream()
                        .collect(toMap(Incident::number, incident -> IncidentOutcome.expected(incident.trace()))));
        assertThat(outcomes.values().stream()
                        .filter(outcome -> outcome.ending() == IncidentOutcome.Ending.ENDED_EARLY)
                        .map(IncidentOutcome::accepted)
                        .distinct())
                .as("open incidents at several places of the order, and none at its end")
                .hasSizeGreaterThan(1)
                .isSubsetOf(1, 2, 3, 4);
    }

    @Test
    @DisplayName(
            "1.3: of an incident that nobody was given, its creator may not tell the handling, and others do not see it")
    void notAssigned() {
        Incident incident = incidents.stream()
                .filter(each -> each.variant().startsWith("CREATE>PROCESS>ASSIGN"))
                .findFirst()
                .orElseThrow();
        IncidentOffice office = new IncidentOffice(List.of(incident));
        IncidentReplay.of(List.of(incident), IncidentReading.STRICT, office);
        ProcessServiceRequest command =
                new ProcessServiceRequest(request(office, incident.number()).getId(), "active");

        String resolver = incident.steps().get(2).assignee().orElseThrow();
        assertThat(office.as(IncidentOffice.MANAGER).check(command))
                .contains(new Refusal.Denied(ServicePermission.PROCESS, DenialCause.OUT_OF_EXTENT));
        assertThat(office.as(resolver).check(command)).contains(new Refusal.NotFound(ServiceRequest.KIND.name()));
        assertThat(office.as(resolver).serviceRequests().count(ServiceQuery.any()))
                .isZero();
    }

    private static Map<String, IncidentOutcome> replay(List<Incident> incidents, IncidentReading reading) {
        return IncidentReplay.of(incidents, reading, new IncidentOffice(incidents));
    }

    private static ServiceRequest request(IncidentOffice office, String number) {
        return office.system().serviceRequests().findByExternalId(number).orElseThrow();
    }

    private static Set<String> archived(Map<String, IncidentOutcome> outcomes) {
        Set<String> archived = new TreeSet<>();
        outcomes.forEach((number, outcome) -> {
            if (outcome.ending() == IncidentOutcome.Ending.ARCHIVED) {
                archived.add(number);
            }
        });
        return archived;
    }

    /** The cases that the answer says this of. */
    private Set<String> answered(String column) {
        return cases(row -> row.getField(column).equals("1"));
    }

    private Set<String> cases(Predicate<NamedCsvRecord> predicate) {
        Set<String> cases = new TreeSet<>();
        conformance.values().stream().filter(predicate).forEach(row -> cases.add(row.getField("case")));
        return cases;
    }
}
