package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ACase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may take which step with which loss case in a model: the customer's manager, while it is open. */
final class LossRights {
    private static final List<String> STEPS = List.of("SUSPEND", "DETERMINE", "RECOVER");

    private final World world;

    LossRights(World world) {
        this.world = world;
    }

    boolean recovers() {
        return world.terms.recovery() || world.flaw == Flaw.RECOVERY_ALWAYS_ON;
    }

    /** Why a step is refused, given what is wrong with what was said. */
    String refusal(Person actor, String step, Optional<ACase> lossCase, String fault) {
        Optional<ACase> seen = lossCase.filter(found -> world.seesCase(actor, found));
        String permission = "loss." + step.toLowerCase(Locale.ROOT);
        return Rights.first(
                () -> world.staff.granted(actor, permission),
                () -> Rights.found(seen.isPresent(), "loss-case"),
                () -> Rights.reached(
                        world.staff.reaches(actor, permission, world.manager(seen.orElseThrow().customer)), permission),
                () -> fault,
                () -> Rights.enabled(recovers() || !step.equals("RECOVER")),
                () -> Rights.open(seen.orElseThrow().status, "WARNED", "SUSPENDED"));
    }

    /** The steps that nothing stands against. */
    List<String> offers(Person actor, ACase lossCase) {
        return STEPS.stream()
                .filter(step -> refusal(actor, step, Optional.of(lossCase), "").isEmpty())
                .sorted()
                .toList();
    }
}
