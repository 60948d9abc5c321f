package io.crmkit.examples.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of the log are which steps of the workflow. The log knows more than the workflow does: waiting, reopening, and
 * handing over at any time. A step that keeps a name of the log that the workflow does not know has no command.
 */
enum IncidentReading {
    /**
     * To the letter, as the answers call a trace strict: exactly CREATE, ASSIGN, PROCESS, FEEDBACK, ARCHIVE. Waiting breaks it.
     * So does being assigned a second time: in the log the two are one act, so both are sent as the assignment that the trace
     * has room for once. The workflow's own step for it is left to {@link #REASSIGNING}.
     */
    STRICT {
        @Override
        List<IncidentStep> of(List<IncidentStep> steps) {
            return steps.stream()
                    .map(step -> step.name().equals("REASSIGN") ? step.named("ASSIGN") : step)
                    .toList();
        }
    },
    /** As the workflow has it: before it is handled, a request may be given to another assignee for a reason. */
    REASSIGNING {
        @Override
        List<IncidentStep> of(List<IncidentStep> steps) {
            return steps;
        }
    },
    /** As the answers call a trace relaxed: without waiting and reassignments, and with equal neighbours merged. */
    RELAXED {
        @Override
        List<IncidentStep> of(List<IncidentStep> steps) {
            List<IncidentStep> merged = new ArrayList<>();
            for (IncidentStep step : steps) {
                boolean dropped = step.name().equals("PENDING") || step.name().equals("REASSIGN");
                boolean repeated = !merged.isEmpty()
                        && merged.get(merged.size() - 1).name().equals(step.name());
                if (!dropped && !repeated) {
                    merged.add(step);
                }
            }
            return merged;
        }
    },
    /** As strict, but a feedback after which the incident is reopened is that of a customer who is not satisfied. */
    REOPENING {
        @Override
        List<IncidentStep> of(List<IncidentStep> steps) {
            List<IncidentStep> told = new ArrayList<>();
            for (IncidentStep step : STRICT.of(steps)) {
                int last = told.size() - 1;
                if (step.name().equals("REOPEN") && told.get(last).name().equals("FEEDBACK")) {
                    told.set(last, told.get(last).named("RETURN"));
                } else {
                    told.add(step);
                }
            }
            return told;
        }
    };

    /** The steps to take, in the words of the workflow where it has any. */
    abstract List<IncidentStep> of(List<IncidentStep> steps);
}
