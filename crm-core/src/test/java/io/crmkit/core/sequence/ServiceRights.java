package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may take which step with which service request in a model. */
final class ServiceRights {
    private static final List<String> STEPS = List.of("DELETE", "ASSIGN", "REASSIGN", "PROCESS", "FEEDBACK", "ARCHIVE");

    private final World world;

    ServiceRights(World world) {
        this.world = world;
    }

    /** Why a step is refused, given what is wrong with what was said. */
    String refusal(Person actor, String step, Optional<ARequest> request, String fault) {
        Optional<ARequest> seen = request.filter(found -> world.seesRequest(actor, found));
        String permission = "service." + (step.equals("REASSIGN") ? "assign" : step.toLowerCase(Locale.ROOT));
        return Rights.first(
                () -> world.staff.granted(actor, permission),
                () -> Rights.found(seen.isPresent(), "service-request"),
                () -> Rights.reached(stands(actor, step, permission, seen.orElseThrow()), permission),
                () -> fault,
                () -> Rights.open(seen.orElseThrow().status, from(step)));
    }

    private boolean stands(Person actor, String step, String permission, ARequest request) {
        return switch (step) {
            case "DELETE", "ASSIGN" -> world.staff.reaches(actor, permission, request.creator);
            case "FEEDBACK" ->
                world.staff.reaches(actor, permission, request.creator, request.assignee)
                        || world.flaw == Flaw.FEEDBACK_BY_STRANGER;
            case "ARCHIVE" ->
                world.staff.reaches(actor, permission, request.assignee)
                        || (request.creator == actor && world.flaw == Flaw.ARCHIVE_BY_CREATOR);
            default -> world.staff.reaches(actor, permission, request.assignee);
        };
    }

    private static String from(String step) {
        return switch (step) {
            case "DELETE", "ASSIGN" -> "CREATED";
            case "REASSIGN", "PROCESS" -> "ASSIGNED";
            case "FEEDBACK" -> "PROCESSED";
            default -> "FED_BACK";
        };
    }

    /** The steps that nothing stands against. */
    List<String> offers(Person actor, ARequest request) {
        return STEPS.stream()
                .filter(step -> refusal(actor, step, Optional.of(request), "").isEmpty())
                .sorted()
                .toList();
    }
}
