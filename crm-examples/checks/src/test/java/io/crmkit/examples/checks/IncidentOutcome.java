package io.crmkit.examples.checks;

import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.service.ServiceStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far an incident came.
 *
 * @param ending why it came no further
 * @param accepted how many of its steps were taken
 * @param status the status it is in
 * @param refusal why the next step was refused, if it was
 */
record IncidentOutcome(Ending ending, int accepted, ServiceStatus status, Optional<Refusal> refusal) {
    /** The order that the answers ask for. */
    static final List<String> ORDER = List.of("CREATE", "ASSIGN", "PROCESS", "FEEDBACK", "ARCHIVE");

    /** What each step of it leads to. */
    private static final List<ServiceStatus> AFTER = List.of(
            ServiceStatus.CREATED,
            ServiceStatus.ASSIGNED,
            ServiceStatus.PROCESSED,
            ServiceStatus.FED_BACK,
            ServiceStatus.ARCHIVED);

    /** Why an incident came no further. */
    enum Ending {
        /** All steps were taken, and it is closed. */
        ARCHIVED,
        /** All steps were taken, and it is still open. */
        ENDED_EARLY,
        /** The next step was refused. */
        REFUSED,
        /** There is no such step. */
        NO_SUCH_STEP
    }

    /** What must come of a trace that is read strictly: found by comparing it with the order, and nothing else. */
    static IncidentOutcome expected(List<String> trace) {
        int same = 0;
        while (same < trace.size() && same < ORDER.size() && trace.get(same).equals(ORDER.get(same))) {
            same++;
        }
        ServiceStatus status = AFTER.get(same - 1);
        if (same == trace.size()) {
            Ending ending = same == ORDER.size() ? Ending.ARCHIVED : Ending.ENDED_EARLY;
            return new IncidentOutcome(ending, same, status, Optional.empty());
        }
        String breaking = trace.get(same).equals("REASSIGN") ? "ASSIGN" : trace.get(same);
        int place = ORDER.indexOf(breaking);
        return place < 0
                ? new IncidentOutcome(Ending.NO_SUCH_STEP, same, status, Optional.empty())
                : new IncidentOutcome(Ending.REFUSED, same, status, Optional.of(notOpen(place, status)));
    }

    private static Refusal notOpen(int place, ServiceStatus status) {
        return new Refusal.Rejected(
                CommandRejection.STEP_NOT_OPEN,
                Map.of(
                        "step",
                        ORDER.get(place),
                        "status",
                        status.name(),
                        "from",
                        List.of(AFTER.get(place - 1).name())));
    }
}
