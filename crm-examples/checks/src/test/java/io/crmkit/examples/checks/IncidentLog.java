package io.crmkit.examples.checks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An audit log of a service desk, one row for each change of an incident; and the steps that the rules of the answers read
 * from it.
 */
final class IncidentLog {
    private static final String UNKNOWN = "?";
    // The log names no zone; the days of reports are those of UTC, and so are these.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu HH:mm");

    private final Path folder = Csv.folder("incident_sample");
    private final Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();

    IncidentLog() {
        for (NamedCsvRecord row : Csv.read(folder.resolve("incident_event_log_first1000.csv"), 6784)) {
            rows.computeIfAbsent(row.getField("number"), number -> new ArrayList<>())
                    .add(row);
        }
    }

    List<NamedCsvRecord> answer(String file, int count) {
        return Csv.read(folder.resolve("answers").resolve(file), count);
    }

    Summary summary() {
        return Summary.in(folder.resolve("answers"));
    }

    /** The audit rows of each incident, by its number. */
    Map<String, List<NamedCsvRecord>> rows() {
        return rows;
    }

    /** The incidents, in the order of the log. */
    List<Incident> incidents() {
        return rows.entrySet().stream()
                .map(entry -> incident(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Instant time(NamedCsvRecord row, String column) {
        return LocalDateTime.parse(row.getField(column), TIME).toInstant(ZoneOffset.UTC);
    }

    private static Incident incident(String number, List<NamedCsvRecord> rows) {
        NamedCsvRecord last = rows.get(rows.size() - 1);
        return new Incident(number, last.getField("category"), last.getField("location"), steps(rows));
    }

    private static List<IncidentStep> steps(List<NamedCsvRecord> rows) {
        List<IncidentStep> steps = new ArrayList<>();
        steps.add(new IncidentStep("CREATE", time(rows.get(0), "opened_at"), Optional.empty()));
        String assignee = UNKNOWN;
        int reopened = 0;
        String state = "";
        for (NamedCsvRecord row : rows) {
            Instant at = time(row, "sys_updated_at");
            String assigned = row.getField("assigned_to");
            if (!assigned.equals(UNKNOWN) && !assigned.equals(assignee)) {
                steps.add(
                        new IncidentStep(assignee.equals(UNKNOWN) ? "ASSIGN" : "REASSIGN", at, Optional.of(assigned)));
                assignee = assigned;
            }
            int reopens = Integer.parseInt(row.getField("reopen_count"));
            if (reopens > reopened) {
                steps.add(new IncidentStep("REOPEN", at, Optional.empty()));
                reopened = reopens;
            }
            String next = row.getField("incident_state");
            stateStep(state, next).ifPresent(name -> steps.add(new IncidentStep(name, at, Optional.empty())));
            state = next;
        }
        return List.copyOf(steps);
    }

    private static Optional<String> stateStep(String state, String next) {
        if (next.equals(state)) {
            return Optional.empty();
        }
        return switch (next) {
            case "Active" -> Optional.of("PROCESS");
            case "Resolved" -> Optional.of("FEEDBACK");
            case "Closed" -> Optional.of("ARCHIVE");
            case "New" -> state.isEmpty() ? Optional.empty() : Optional.of("BACK_TO_NEW");
            case "Awaiting User Info", "Awaiting Problem", "Awaiting Vendor", "Awaiting Evidence" ->
                state.startsWith("Awaiting") ? Optional.empty() : Optional.of("PENDING");
            default -> throw new IllegalStateException("no rule for the state " + next);
        };
    }
}
