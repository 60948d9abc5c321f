package io.crmkit.examples.checks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.core.report.ServiceStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the incidents of a log took from step to step: computed from the columns of the log, not from the steps that are
 * replayed. For the part of a trace that is in order, the two are the same.
 */
final class IncidentTimes {
    private static final List<ServiceStage> STAGES = List.of(ServiceStage.values());

    private final IncidentLog log;
    private final Map<ServiceStage, List<Duration>> times = new EnumMap<>(ServiceStage.class);

    IncidentTimes(IncidentLog log) {
        this.log = log;
    }

    /**
     * Adds the times of an incident.
     *
     * @param number the incident
     * @param steps how many of its steps count
     */
    void add(String number, int steps) {
        List<Instant> instants = instants(number).subList(0, steps);
        for (int i = 1; i < steps; i++) {
            times.computeIfAbsent(STAGES.get(i - 1), stage -> new ArrayList<>())
                    .add(Duration.between(instants.get(i - 1), instants.get(i)));
        }
    }

    /** What a report must tell of them. */
    List<ServiceReport.StageRow> means() {
        return STAGES.stream()
                .map(stage -> {
                    List<Duration> all = Optional.ofNullable(times.get(stage)).orElseThrow();
                    Duration sum = all.stream().reduce(Duration.ZERO, Duration::plus);
                    return new ServiceReport.StageRow(stage, all.size(), Optional.of(sum.dividedBy(all.size())));
                })
                .toList();
    }

    /** When an incident was opened, first had an assignee, and first was active, resolved and closed. */
    private List<Instant> instants(String number) {
        List<NamedCsvRecord> rows = Optional.ofNullable(log.rows().get(number)).orElseThrow();
        List<Instant> instants = new ArrayList<>();
        instants.add(IncidentLog.time(rows.get(0), "opened_at"));
        rows.stream()
                .filter(row -> !row.getField("assigned_to").equals("?"))
                .findFirst()
                .ifPresent(row -> instants.add(IncidentLog.time(row, "sys_updated_at")));
        for (String state : List.of("Active", "Resolved", "Closed")) {
            rows.stream()
                    .filter(row -> row.getField("incident_state").equals(state))
                    .findFirst()
                    .ifPresent(row -> instants.add(IncidentLog.time(row, "sys_updated_at")));
        }
        return instants;
    }
}
